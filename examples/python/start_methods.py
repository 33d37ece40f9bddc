#NEEDS python3
#TIMEOUT 60s

# A program changes a global variable, and then starts workers: a thread, and
# processes in three ways. Look for: which of them find the new value.

import multiprocessing
import platform
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

IN_FILE = 1000  # grams
CHANGED = 500

# tag::task[]
flour = IN_FILE  # runs again in each process that imports this file


def use(grams):
    """What a worker finds before it takes some, and its module's name."""
    global flour
    found = flour
    flour = flour - grams
    return found, __name__


# end::task[]


# tag::pools[]
def pool(kind):
    if kind == "threads":
        return ThreadPoolExecutor(1)
    context = multiprocessing.get_context(kind)
    return ProcessPoolExecutor(1, mp_context=context)


def ask(kind):
    global flour
    flour = CHANGED  # the program changes it, and then starts a worker
    with pool(kind) as worker:
        found, module = worker.submit(use, 100).result()
    return found, module, flour


# end::pools[]


def main():
    here = ["threads"] + multiprocessing.get_all_start_methods()
    print("Python:", platform.python_version())
    print("system:", sys.platform)
    print("default start method:", multiprocessing.get_start_method())
    print("in the file:", IN_FILE)
    print("changed to:", CHANGED)
    print()
    print("worker      found     which value     module       left in main")
    for kind in ("threads", "fork", "spawn", "forkserver"):
        row = ("not here",) * 4
        if kind in here:
            found, module, left = ask(kind)
            which = {CHANGED: "changed", IN_FILE: "as in the file"}[found]
            row = (found, which, module, left)
        print("{:10}  {:8}  {:14}  {:11}  {}".format(kind, *row))


if __name__ == "__main__":
    main()
