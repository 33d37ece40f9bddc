#NEEDS python3
#TIMEOUT 60s

# A process starts a child while Ann, another thread, holds a lock; then she
# releases it. Look for: which child never gets the lock all the same.

import multiprocessing
import platform
import sys
import threading
import warnings

LIMIT = 1.0  # seconds

bowl = threading.Lock()


# tag::child[]
def child():
    got = bowl.acquire(timeout=LIMIT)  # without a limit: forever
    sys.exit(0 if got else 1)


# end::child[]


# tag::start[]
def start(method, held):
    """Who gets the lock, main and child, and how many warnings came."""
    taken, enough = threading.Event(), threading.Event()

    def ann():
        with bowl:
            taken.set()
            enough.wait()

    cook = threading.Thread(target=ann)
    if held:
        cook.start()
        taken.wait()
    process = multiprocessing.get_context(method).Process(target=child)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        process.start()
    if held:
        enough.set()  # Ann releases the lock
        cook.join()
    main_got = bowl.acquire(timeout=LIMIT)
    process.join()
    if main_got:
        bowl.release()
    return main_got, process.exitcode == 0, len(caught)


# end::start[]


def main():
    print("Python:", platform.python_version())
    print(f"limit: {LIMIT:g} s")
    print()
    print("start       lock held by  main gets it  child gets it  warnings")
    here = multiprocessing.get_all_start_methods()
    rows = [("fork", False), ("fork", True), ("spawn", True)]
    for method, held in rows + [("forkserver", True)]:
        who = "Ann" if held else "nobody"
        row = ("not here",) * 3
        if method in here:
            *got, warned = start(method, held)
            row = ["yes" if one else "no" for one in got] + [warned]
        name = method if held else method + " alone"
        print("{:10}  {:12}".format(name, who), end="")
        print("  {:12}  {:13}  {:8}".format(*row))


if __name__ == "__main__":
    main()
