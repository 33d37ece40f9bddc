#NEEDS python3

# Three cakes of half a second each, baked at the same time by three threads.

import threading
import time


def bake(cook):
    time.sleep(0.5)  # the cake is in the oven
    print(cook, "has a cake")


start = time.perf_counter()
names = ["Ann", "Ben", "Cem"]
cooks = [threading.Thread(target=bake, args=[name]) for name in names]
for cook in cooks:
    cook.start()
for cook in cooks:
    cook.join()
print(f"three cakes: {(time.perf_counter() - start) * 1000:.0f} ms")
