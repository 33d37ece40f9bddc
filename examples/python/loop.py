#NEEDS python3
#ALONE
#TIMEOUT 60s

# Ten thousand waits of 200 ms on one thread. Each is a coroutine, and the
# event loop of asyncio goes on with another one while it waits. Look at the
# number of threads, at how many waited at once, and at the time.

import asyncio
import statistics
import threading
import time

ROUNDS = 5
WAITS = 10_000
WAIT_S = 0.2


class Kitchen:
    def __init__(self):
        self.waiting = self.most = self.done = 0
        self.threads = set()

    # tag::loop[]
    async def bake(self):
        self.waiting += 1
        self.most = max(self.most, self.waiting)
        await asyncio.sleep(WAIT_S)  # the loop runs others meanwhile
        self.waiting -= 1
        self.done += 1
        self.threads.add(threading.get_ident())

    # end::loop[]

    async def bake_all(self):
        await asyncio.gather(*(self.bake() for _ in range(WAITS)))


seconds = []
for _ in range(ROUNDS):
    kitchen = Kitchen()
    start = time.perf_counter()
    asyncio.run(kitchen.bake_all())
    seconds.append(time.perf_counter() - start)

ms = sorted(1000 * s for s in seconds)
print(f"waits: {WAITS:,}")
print(f"length of one wait: {WAIT_S * 1000:.0f} ms")
print(f"one after another: {WAITS * WAIT_S:,.0f} s")
print("rounds:", ROUNDS)
print()
print("waits on    threads  at once    done  median ms  min ms  max ms")
print(f"event loop  {len(kitchen.threads):7}  {kitchen.most:7,}", end="")
print(f"  {kitchen.done:6,}  {statistics.median(ms):9.1f}", end="")
print(f"  {ms[0]:6.1f}  {ms[-1]:6.1f}")
