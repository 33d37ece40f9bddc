#NEEDS python3
#TIMEOUT 60s

# A task changes a list that it was given: in a thread, and in a process.
# Look for: whose list becomes longer, and which function can't be sent.

import pickle
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

POOLS = {"threads": ThreadPoolExecutor, "processes": ProcessPoolExecutor}


# tag::task[]
def add_an_egg(eggs):
    eggs.append("egg")
    return len(eggs)


# end::task[]


def ask(pool):
    eggs = ["egg"] * 3
    seen = pool.submit(add_an_egg, eggs).result()
    try:
        pool.submit(lambda: "no name").result()
        outcome = "runs"
    except (AttributeError, pickle.PicklingError):  # the second since 3.14
        outcome = "can't be sent"
    return seen, len(eggs), outcome


def main():
    print("worker     eggs in the task  eggs in main  lambda")
    for name, kind in POOLS.items():
        with kind(1) as pool:
            seen, left, outcome = ask(pool)
        print(f"{name:9}  {seen:16}  {left:12}  {outcome}")
    numbers = list(range(100_000))
    print()
    print(f"bytes for the function: {len(pickle.dumps(add_an_egg)):,}")
    print(f"bytes for a list of 100,000: {len(pickle.dumps(numbers)):,}")


if __name__ == "__main__":
    main()
