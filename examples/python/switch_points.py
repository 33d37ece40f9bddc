#NEEDS python3
#TIMEOUT 60s

# A thread runs a loop, and the program looks where it stands each time it has
# lost its turn. Look for: at how many of its instructions it is interrupted.

import dis
import platform
import sys
import threading
import time

LOOKS = 400
INTERVAL = 0.0002  # seconds


# tag::loops[]
def adding(stop):
    number = 0
    while not stop:
        number = number + 1


def calling(stop):
    number = 0
    while not stop:
        number = number + one()


def one():
    return 1


# end::loops[]


# tag::watch[]
def watch(loop):
    """How often the thread stood at each instruction of each function."""
    stop, found = [], {}
    cook = threading.Thread(target=loop, args=(stop,))
    cook.start()
    for _ in range(LOOKS):
        time.sleep(INTERVAL)  # the other thread gets its turn, and loses it
        frame = sys._current_frames()[cook.ident]
        place = frame.f_code, frame.f_lasti
        found[place] = found.get(place, 0) + 1
    stop.append("enough")
    cook.join()
    return found


# end::watch[]


def instructions(code):
    """Those of a function, or of its loop if there is one."""
    steps = list(dis.get_instructions(code))
    for back in filter(jumps_back, steps):
        return [s for s in steps if back.argval <= s.offset <= back.offset]
    return steps


def jumps_back(step):
    jump = step.opcode in dis.hasjrel or step.opcode in dis.hasjabs
    return jump and step.argval < step.offset


def kind(step):
    if jumps_back(step):
        return "jump back"
    start = step.opname == "RESUME"  # the first of a function since 3.11
    return "start of one" if start else step.opname


def main():
    sys.setswitchinterval(INTERVAL)
    print("Python:", platform.python_version())
    print(f"switch interval: {sys.getswitchinterval() * 1000:g} ms")
    print("looks:", LOOKS)
    print()
    print("instruction of adding          times found")
    summary = []
    for loop, codes in ((adding, [adding]), (calling, [calling, one])):
        found = watch(loop)
        steps = 0
        kinds = []
        for code in (function.__code__ for function in codes):
            for step in instructions(code):
                steps += 1
                times = found.pop((code, step.offset), 0)
                if loop is adding:
                    name = f"{step.offset} {step.opname}"
                    print(f"{name:29}  {times:11}")
                if times > 0:
                    kinds.append(kind(step))
        kinds += ["elsewhere"] * len(found)
        where = " and ".join(kinds)
        name = loop.__name__
        summary.append(f"{name:7}  {steps:12}  {len(kinds):8}  {where}")
    print()
    print("loop     instructions  found at  which", *summary, sep="\n")


if __name__ == "__main__":
    main()
