#NEEDS python3
#ALONE
#TIMEOUT 120s

# Three kinds of work, each done alone, by threads and by processes.
# Look for: which of them threads make faster, and which need processes.
# Threads and processes start before the clock runs; the table of pools
# says how long that took.

import hashlib
import multiprocessing
import os
import platform
import statistics
import sys
import threading
import time
from multiprocessing.pool import ThreadPool

TASKS = 4
ROUNDS = 7
LIMIT = 80_000
BLOCK = bytes(1 << 20)


# tag::work[]
def count():  # Python code: runs only while it holds the GIL
    primes = 0
    for n in range(2, LIMIT):
        if all(n % d for d in range(2, int(n**0.5) + 1)):
            primes += 1
    return primes


def digest():  # C code, which lets go of the GIL while it computes
    sha = hashlib.sha256()
    for _ in range(150):
        sha.update(BLOCK)
    return sha.hexdigest()


def sleep():  # waiting, which lets go of the GIL too
    time.sleep(0.03)
    return "awake"


# end::work[]


def timed(work):
    start = time.thread_time()
    result = work()
    return result, time.thread_time() - start  # CPU time in seconds


def check_in(register):
    register.put((os.getpid(), threading.get_native_id()))


def open_pool(kind, workers, register):
    """A pool whose workers are all up, their ids, and the time it took."""
    start = time.perf_counter()
    pool = kind(workers, check_in, (register,))
    ids = [register.get() for _ in range(workers)]
    return pool, ids, time.perf_counter() - start


# tag::rounds[]
def measure(ways):
    """Wall and CPU seconds of each round, by work and way; the results."""
    wall, cpu, results = {}, {}, set()
    for turn in range(1 + ROUNDS):  # the first one only warms up
        for work in (count, digest, sleep):
            for way, run in ways.items():
                start = time.perf_counter()
                done = list(run(timed, [work] * TASKS))
                end = time.perf_counter()
                if turn > 0:
                    key = f"{work.__name__} {way}"
                    wall.setdefault(key, []).append(end - start)
                    cpu.setdefault(key, []).append(sum(s for _, s in done))
                results.update((work, result) for result, _ in done)
    return wall, cpu, results


# end::rounds[]


def cores():
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count()


def gil():
    """On unless this is a free-threaded build, which 3.13 brought."""
    enabled = getattr(sys, "_is_gil_enabled", lambda: True)
    return "on" if enabled() else "off"


def main():
    workers = 4 if cores() >= 4 else 2
    context = multiprocessing.get_context("spawn")  # same on every system
    register = context.SimpleQueue()
    threads, thread_ids, thread_start = open_pool(
        ThreadPool, workers, register
    )
    processes, process_ids, process_start = open_pool(
        context.Pool, workers, register
    )
    # tag::ways[]
    ways = {
        "alone": map,
        "by threads": threads.map,
        "by processes": processes.map,
    }
    # end::ways[]
    wall, cpu, results = measure(ways)
    for pool in (threads, processes):
        pool.close()
        pool.join()

    print("Python:", platform.python_version())
    print("implementation:", platform.python_implementation())
    print("GIL:", gil())
    print(f"switch interval: {sys.getswitchinterval() * 1000:g} ms")
    print("cores:", cores())
    print("workers:", workers)
    print("own process id:", os.getpid())
    pids = sorted(pid for pid, _ in process_ids)
    print("process ids of the pool:", " and ".join(map(str, pids)))
    print()
    print("pool       process ids  thread ids  start ms")
    for name, ids, seconds in (
        ("threads", thread_ids, thread_start),
        ("processes", process_ids, process_start),
    ):
        pids = len({pid for pid, _ in ids})
        tids = len({tid for _, tid in ids})
        print(f"{name:9}  {pids:11}  {tids:10}  {seconds * 1000:8.1f}")
    print()
    print(f"Time on the clock for {TASKS} tasks, in {ROUNDS} rounds")
    print()
    print(f"{'work':19}", "median ms  min ms  max ms  speed-up  cores busy")
    for key, seconds in wall.items():
        median = statistics.median(seconds)
        alone = statistics.median(wall[key.split()[0] + " alone"])
        busy = sum(cpu[key]) / sum(seconds)
        times = (median * 1000, min(seconds) * 1000, max(seconds) * 1000)
        ms = " {:8,.1f}  {:6,.1f}  {:6,.1f}".format(*times)
        print(f"{key:19}", ms, end="")
        print(f"  {alone / median:8.2f}  {busy:10.2f}")
    print()
    print("rounds:", ROUNDS)
    print("kinds of work:", len({work for work, _ in results}))
    print("different results:", len(results))
    print(f"limit: {LIMIT:,}")
    primes = next(result for work, result in results if work is count)
    print(f"primes below the limit: {primes:,}")


if __name__ == "__main__":
    main()
