#NEEDS linux
#NEEDS python3

# A child made by fork begins with all the memory of its parent. Is it copied?
# Look for: how much memory the child has for itself, before and after it
# writes to half of what it got, and what the parent reads in the end.

import mmap
import os

MIB = 1 << 20
SIZE = 64 * MIB


def report(moment):
    """How much of the memory of this process no other process shares."""
    own = 0
    with open("/proc/self/smaps_rollup") as lines:
        for line in lines:
            if line.startswith("Private_"):
                own += int(line.split()[1]) * 1024
    print(f"{moment:17}  {own / MIB:14.1f}", flush=True)


print(f"flour: {SIZE // MIB} MiB\n")
print("moment             own memory MiB")

# tag::fork[]
flour = mmap.mmap(-1, SIZE, mmap.MAP_PRIVATE)  # no file, all zeros
flour.write(b"1" * SIZE)
report("parent alone")

child = os.fork()
if child == 0:
    report("child begins")
    for i in range(0, SIZE // 2, mmap.PAGESIZE):
        flour[i] = ord("2")  # one byte in each page of the first half
    report("child has written")
    os._exit(0)
_, status = os.waitpid(child, 0)
# end::fork[]

print()
print("exit code of the child:", os.waitstatus_to_exitcode(status))
print("the parent wrote: 1")
print("the parent reads:", chr(flour[0]))
