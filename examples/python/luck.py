#NEEDS python3
#ALONE
#TIMEOUT 60s

# Two threads add to one number, in three ways. Two of them don't take care.
# Look at how much each way loses: is the first one safe, or merely lucky?

import os
import platform
import statistics
import sys
import threading

ROUNDS = 9
TIMES = 50_000
THREADS = 2

number = 0
eraser = threading.Lock()


def one():
    return 1


# tag::ways[]
def add(times):
    global number
    for _ in range(times):
        number = number + 1


def add_what_a_call_gives(times):
    global number
    for _ in range(times):
        number = number + one()


def add_with_a_lock(times):
    global number
    for _ in range(times):
        with eraser:
            number = number + one()


# end::ways[]


def lost(way):
    """What is missing in the number after all threads have added to it."""
    global number
    number = 0
    args = (TIMES,)
    threads = [threading.Thread(target=way, args=args) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return THREADS * TIMES - number


def main():
    usual = sys.getswitchinterval()
    sys.setswitchinterval(0.000_001)  # many more turns than usual
    ways = {
        "number + 1": add,
        "number + one()": add_what_a_call_gives,
        "with a lock": add_with_a_lock,
    }
    losses = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, way in ways.items():
            losses[name].append(lost(way))

    print("Python:", platform.python_version())
    print("process id:", os.getpid())
    print(f"usual switch interval: {usual * 1000:g} ms")
    print(f"switch interval: {sys.getswitchinterval() * 1000:g} ms")
    print("rounds:", ROUNDS)
    print(f"additions in each round: {THREADS * TIMES:,}")
    print()
    print("way             rounds with a loss  median lost  most lost")
    for name, loss in losses.items():
        rounds = sum(1 for n in loss if n > 0)
        median = statistics.median(loss)
        print(f"{name:14}  {rounds:18}  {median:11,}  {max(loss):9,}")


if __name__ == "__main__":
    main()
