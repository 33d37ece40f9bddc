#NEEDS python3
#ALONE
#TIMEOUT 60s

# How long does a thread wait for the GIL while another one computes?
# Look for: what the switch interval changes, and what a long call into C does.

import platform
import statistics
import sys
import threading
import time

REST = 0.001  # seconds
NUMBERS = range(3_000_000)
ROUNDS = 5


# tag::loops[]
def counting(stop):  # Python code: can lose its turn at each jump back
    number = 0
    while not stop:
        number = number + 1


def summing(stop):  # one call into C: keeps its turn until it ends
    while not stop:
        sum(NUMBERS)


def resting(stop):  # needs no GIL
    while not stop:
        time.sleep(REST)


# end::loops[]


# tag::wait[]
def wait(loop, times):
    """The seconds that this thread waits for the GIL: the median wait."""
    stop, seconds = [], []
    other = threading.Thread(target=loop, args=(stop,))
    other.start()
    for _ in range(times):
        start = time.perf_counter()
        time.sleep(REST)  # lets go of the GIL, and then waits for it
        seconds.append(time.perf_counter() - start - REST)
    stop.append("enough")
    other.join()
    return statistics.median(seconds)


# end::wait[]


def main():
    usual = sys.getswitchinterval()
    ways = {
        "nobody computes": (resting, usual, 15),
        "counting (1 ms)": (counting, 0.001, 15),
        "counting (usual)": (counting, usual, 9),
        "counting (20 ms)": (counting, 0.020, 5),
        "summing (usual)": (summing, usual, 3),
    }
    results = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, (loop, interval, times) in ways.items():
            sys.setswitchinterval(interval)
            results[name].append(wait(loop, times) * 1000)

    print("Python:", platform.python_version())
    print(f"usual switch interval: {usual * 1000:g} ms")
    print("rounds:", ROUNDS)
    print()
    print("the other thread  median ms  min ms  max ms")
    for name, ms in results.items():
        median = statistics.median(ms)
        print(f"{name:16}  {median:9.2f}  {min(ms):6.2f}  {max(ms):6.2f}")


if __name__ == "__main__":
    main()
