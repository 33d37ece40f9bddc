#NEEDS python3
#ALONE
#TRACE
#TIMEOUT 60s

# Two threads count at the same time, which is Python code, and then they hash
# at the same time, which is C code that lets go of the GIL.
# Look at the timeline for both: which do they do side by side, which by turns?

import hashlib
import os
import threading
import time

THREADS = 2
LIMIT = 90_000
BLOCKS = 250
BLOCK = bytes(1 << 20)


# tag::work[]
def count():
    primes = 0
    for n in range(2, LIMIT):
        if all(n % d for d in range(2, int(n**0.5) + 1)):
            primes += 1
    return primes


def digest():
    sha = hashlib.sha256()
    for _ in range(BLOCKS):
        sha.update(BLOCK)
    return sha.hexdigest()


# end::work[]


class Worker(threading.Thread):
    """Does both kinds of work, and notes its times and CPU times."""

    def __init__(self, both):
        super().__init__()
        self.both = both
        self.begun, self.ended, self.cpu, self.results = [], [], [], []

    # tag::run[]
    def run(self):
        for work in (count, digest):
            self.both.wait()  # until the other thread is here too
            self.begun.append(time.perf_counter())
            cpu = time.thread_time()
            self.results.append(work())
            self.cpu.append(time.thread_time() - cpu)
            self.ended.append(time.perf_counter())

    # end::run[]


def cores():
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count()


def main():
    both = threading.Barrier(THREADS)
    workers = [Worker(both) for _ in range(THREADS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    print("cores:", cores())
    print("process id:", os.getpid())
    print("thread ids:", " and ".join(str(w.native_id) for w in workers))
    print()
    print("work    wall ms  CPU ms  cores busy")
    for i, work in enumerate((count, digest)):
        begun = min(worker.begun[i] for worker in workers)
        wall = max(worker.ended[i] for worker in workers) - begun
        cpu = sum(worker.cpu[i] for worker in workers)
        ms = f"{wall * 1000:7.0f}  {cpu * 1000:6.0f}"
        print(f"{work.__name__:6}  {ms}  {cpu / wall:10.2f}")
    print()
    primes, digests = zip(*(worker.results for worker in workers))
    print("different results:", len(set(primes)) + len(set(digests)))
    for number in set(primes):
        print(f"primes below the limit: {number:,}")


if __name__ == "__main__":
    main()
