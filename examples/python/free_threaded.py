#NEEDS free-threaded-python
#ALONE
#TIMEOUT 120s

# The same Python work alone and by threads, in a Python without the GIL.
# Look for: whether the GIL is on, and whether threads then take less time.
# An ordinary Python runs this too and shows what the GIL makes of it.

import os
import platform
import statistics
import sys
import sysconfig
import time
from concurrent.futures import ThreadPoolExecutor

TASKS = 4
ROUNDS = 7
LIMIT = 80_000


# tag::work[]
def count(limit):
    """How many primes there are below the limit, and the CPU seconds."""
    start = time.thread_time()
    primes = 0
    for n in range(2, limit):
        if all(n % d for d in range(2, int(n**0.5) + 1)):
            primes += 1
    return primes, time.thread_time() - start


# end::work[]


# tag::rounds[]
def measure(ways):
    """Wall seconds and CPU seconds of each round, by way; the results."""
    wall = {way: [] for way in ways}
    cpu = {way: [] for way in ways}
    results = set()
    for turn in range(1 + ROUNDS):  # the first one only warms up
        for way, run in ways.items():
            start = time.perf_counter()
            done = list(run(count, [LIMIT] * TASKS))
            end = time.perf_counter()
            if turn > 0:
                wall[way].append(end - start)
                cpu[way].append(sum(seconds for _, seconds in done))
            results.update(primes for primes, _ in done)
    return wall, cpu, results


# end::rounds[]


def cores():
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count()


def gil():
    if not hasattr(sys, "_is_gil_enabled"):
        return "on"  # before 3.13 there is no way to be without it
    return "on" if sys._is_gil_enabled() else "off"


def main():
    workers = 4 if cores() >= 4 else 2
    with ThreadPoolExecutor(workers) as threads:
        wall, cpu, results = measure({"alone": map, "threads": threads.map})

    build = sysconfig.get_config_var("Py_GIL_DISABLED")
    print("Python:", platform.python_version())
    print("implementation:", platform.python_implementation())
    print("free-threaded build:", "yes" if build else "no")
    print("GIL after the work:", gil())
    print("cores:", cores())
    print("workers:", workers)
    print("process id:", os.getpid())
    print()
    print(f"Time on the clock for {TASKS} tasks, in {ROUNDS} rounds")
    print()
    print("way      median ms  min ms  max ms  speed-up  cores busy")
    base = statistics.median(wall["alone"])
    for way, seconds in wall.items():
        median = statistics.median(seconds)
        busy = sum(cpu[way]) / sum(seconds)
        times = (median * 1000, min(seconds) * 1000, max(seconds) * 1000)
        print(f"{way:7} ", "{:9.1f}  {:6.1f}  {:6.1f}".format(*times), end="")
        print(f"  {base / median:8.2f}  {busy:10.2f}")
    print()
    print("rounds:", ROUNDS)
    print("different results:", len(results))
    print(f"limit: {LIMIT:,}")
    for primes in results:
        print(f"primes below the limit: {primes:,}")


if __name__ == "__main__":
    main()
