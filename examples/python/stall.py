#NEEDS python3
#ALONE
#TIMEOUT 60s

# Ann looks at the clock every 10 ms, and Ben waits 300 ms, on one event loop:
# first he awaits, then he blocks the thread, and then another thread blocks
# for him. Look at the longest time that Ann was kept from looking.

import asyncio
import statistics
import time

ROUNDS = 3
WAIT_S = 0.3
LOOK_S = 0.01


# tag::ways[]
async def awaits():
    await asyncio.sleep(WAIT_S)  # gives the thread back


async def blocks():
    time.sleep(WAIT_S)  # keeps the thread


async def lets_a_thread_block():
    await asyncio.to_thread(time.sleep, WAIT_S)  # blocks another thread


# end::ways[]


# tag::ann[]
async def ann(ben):
    """Looks at the clock until Ben is done; her longest gap in seconds."""
    longest = 0
    last = time.perf_counter()
    while not ben.done():
        await asyncio.sleep(LOOK_S)
        now = time.perf_counter()
        longest = max(longest, now - last)
        last = now
    await ben  # fails if Ben has failed
    return longest


async def both(way):
    return await ann(asyncio.create_task(way()))


# end::ann[]

print(f"Ben waits: {WAIT_S * 1000:.0f} ms")
print(f"Ann looks every: {LOOK_S * 1000:.0f} ms")
print("rounds:", ROUNDS)
print()
print("Ann's longest gap while Ben  median ms  min ms  max ms")
for way in (awaits, blocks, lets_a_thread_block):
    gaps = [1000 * asyncio.run(both(way)) for _ in range(ROUNDS)]
    name = way.__name__.replace("_", " ")
    print(f"{name:27}  {statistics.median(gaps):9.1f}", end="")
    print(f"  {min(gaps):6.1f}  {max(gaps):6.1f}")
