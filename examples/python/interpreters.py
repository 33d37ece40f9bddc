#NEEDS python3.14
#ALONE
#TIMEOUT 120s

# The same Python work alone, by threads, by interpreters of one process, and
# by processes. Look at the process ids, and at which of them take less time.

import os
import platform
import statistics
import threading
import time
from concurrent.futures import (
    InterpreterPoolExecutor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from contextlib import ExitStack

TASKS = 4
ROUNDS = 7
LIMIT = 110_000
WAIT = 0.2  # seconds


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


def where():
    """The process and the thread in which a task runs."""
    time.sleep(WAIT)  # so that no worker takes two of these tasks
    return os.getpid(), threading.get_native_id()


# tag::pools[]
POOLS = {
    "threads": ThreadPoolExecutor,
    "interpreters": InterpreterPoolExecutor,
    "processes": ProcessPoolExecutor,
}
# end::pools[]


def cores():
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count()


def start(pool, workers):
    """Where the workers run, and the seconds until all of them were up."""
    begun = time.perf_counter()
    asked = [pool.submit(where) for _ in range(workers)]
    ids = {answer.result() for answer in asked}
    return ids, time.perf_counter() - begun - WAIT


def measure(ways):
    """Wall seconds and CPU seconds of each round, by way; the results."""
    wall = {way: [] for way in ways}
    cpu = {way: [] for way in ways}
    results = set()
    for turn in range(1 + ROUNDS):  # the first one only warms up
        for way, run in ways.items():
            begun = time.perf_counter()
            done = list(run(count, [LIMIT] * TASKS))
            end = time.perf_counter()
            if turn > 0:
                wall[way].append(end - begun)
                cpu[way].append(sum(seconds for _, seconds in done))
            results.update(primes for primes, _ in done)
    return wall, cpu, results


def main():
    workers = 4 if cores() >= 4 else 2
    with ExitStack() as closing:
        pools = {
            name: closing.enter_context(kind(workers))
            for name, kind in POOLS.items()
        }
        started = {name: start(pool, workers) for name, pool in pools.items()}
        ways = {"alone": map} | {name: p.map for name, p in pools.items()}
        wall, cpu, results = measure(ways)

    print("Python:", platform.python_version())
    print("cores:", cores())
    print("workers:", workers)
    print("own process id:", os.getpid())
    print()
    print("pool          process ids  thread ids  own process  start ms")
    for name, (ids, seconds) in started.items():
        pids = {pid for pid, _ in ids}
        own = "yes" if pids == {os.getpid()} else "no"
        print(f"{name:12}  {len(pids):11}  {len(ids):10}", end="")
        print(f"  {own:11}  {seconds * 1000:8.1f}")
    print()
    print(f"Time on the clock for {TASKS} tasks, in {ROUNDS} rounds")
    print()
    print("way           median ms  min ms  max ms  speed-up  cores busy")
    base = statistics.median(wall["alone"])
    for way, seconds in wall.items():
        median = statistics.median(seconds)
        busy = sum(cpu[way]) / sum(seconds)
        times = (median * 1000, min(seconds) * 1000, max(seconds) * 1000)
        print(f"{way:12} ", "{:9.1f}  {:6.1f}  {:6.1f}".format(*times), end="")
        print(f"  {base / median:8.2f}  {busy:10.2f}")
    print()
    print("rounds:", ROUNDS)
    print("different results:", len(results))
    for primes in results:
        print(f"primes below the limit: {primes:,}")


if __name__ == "__main__":
    main()
