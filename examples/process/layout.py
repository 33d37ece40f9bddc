#NEEDS linux
#NEEDS python3

# Where the parts of a process lie in its address space, and which of them
# grow. Look for: the order of the addresses; and what grows by many small
# pieces of memory, by a large one, and by deep calls.

import ctypes
import os
import sys
import threading

MIB = 1 << 20
CALLS = 200  # one inside the other
LIBC = ctypes.CDLL(None)  # the library of C, which Python uses, too
LIBC.malloc.restype = ctypes.c_void_p
LIBC.malloc.argtypes = [ctypes.c_size_t]


def regions():
    """The regions of this process: begin, end, access and name of each."""
    with open("/proc/self/maps") as maps:
        for line in maps:
            place, access, _, _, _, *name = line.split(maxsplit=5)
            begin, end = (int(number, 16) for number in place.split("-"))
            yield begin, end, access, "".join(name).strip()


def find(name, access):
    return next(r for r in regions() if r[2][:3] == access and name in r[3])


def my_stack():
    """The region that the stack pointer of the calling thread points into."""
    with open("/proc/thread-self/syscall") as call:
        pointer = int(call.read().split()[-2], 16)
    return next(r for r in regions() if r[0] <= pointer < r[1])


def print_places():
    stacks = []
    ann = threading.Thread(target=lambda: stacks.append(my_stack()))
    ann.start()
    ann.join()
    python = os.path.realpath(sys.executable)
    places = {
        "code of the program": find(python, "r-x"),
        "data of the program": find(python, "rw-"),
        "heap": find("[heap]", "rw-"),
        "stack of Ann": stacks[0],
        "code of a library": find("/libc", "r-x"),
        "stack of main": my_stack(),
    }
    print("region               access  begins          ends            size")
    for name, (begin, end, access, _) in places.items():
        kib = f"{(end - begin) // 1024:,} KiB"
        print(f"{name:19}  {access:6}  {begin:#14x}  {end:#14x}  {kib}")
    order = sorted(places.values())
    print("\noverlaps:", sum(a[1] > b[0] for a, b in zip(order, order[1:])))


def print_sizes(moment):
    sizes = [find("[heap]", "rw-"), find("[stack]", "rw-"), (0, total())]
    cells = "  ".join(f"{(r[1] - r[0]) // 1024:9,}" for r in sizes)
    print(f"{moment:19}  {cells}")


def total():
    return sum(r[1] - r[0] for r in regions() if r[3] != "[vsyscall]")


# tag::grow[]
@ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int)
def call_myself(times):
    if times > 0:
        return 1 + call_myself(times - 1)
    print_sizes("in deep calls")
    return 0


def grow():
    print_sizes("at first")
    for _ in range(16_000):
        LIBC.malloc(1_000)
    print_sizes("many small pieces")
    LIBC.malloc(16 * MIB)
    print_sizes("one large piece")
    return call_myself(CALLS)


# end::grow[]

print_places()
print("calls:", CALLS)
print("\nmoment                heap KiB  stack KiB  in all KiB")
sys.setrecursionlimit(10 * CALLS)
if grow() != CALLS:
    sys.exit("a call failed")
