#NEEDS posix
#NEEDS python3

# What Ctrl-C does. A shell runs in a terminal of its own, and starts three
# cooks: Ann and Ben in the foreground, Cem in the background. Then this
# program types Ctrl-C into that terminal. Look for: who gets the signal, and
# who ends by it.

import os
import pty
import signal
import time

RUNS = "still running"
is_ready, ready = os.pipe()


# tag::cook[]
def cook(on_ctrl_c):
    """Starts a process that goes on until a signal ends it."""
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGINT, on_ctrl_c)
        os.write(ready, b".")
        while True:
            time.sleep(0.1)
    return child


def put_away(number, frame):  # a signal handler
    os._exit(7)


def shell():
    ann = cook(signal.SIG_DFL)  # as a program begins
    ben = cook(put_away)
    cem = cook(signal.SIG_DFL)
    groups = {"Ann": ann, "Ben": ann, "Cem": cem}
    for name, child in ("Ann", ann), ("Ben", ben), ("Cem", cem):
        os.setpgid(child, groups[name])
    os.tcsetpgrp(0, ann)  # Ann's group is in the foreground
    # end::cook[]
    os.write(ready, b".")
    ends = {"Ann": wait(ann), "Ben": wait(ben)}
    time.sleep(0.2)  # would be enough for Cem to end, too
    ends["Cem"] = wait(cem, os.WNOHANG)
    if ends["Cem"] == RUNS:
        os.kill(cem, signal.SIGKILL)
        wait(cem)
    print("process  group  what became of it")
    for name, end in ends.items():
        print(f"{name:7}  {groups[name]:5}  {end}")
    print(f"shell    {os.getpgrp():5}  {RUNS}")


def wait(child, options=0):
    pid, status = os.waitpid(child, options)
    if pid == 0:
        return RUNS
    code = os.waitstatus_to_exitcode(status)
    if code < 0:
        return "ended by " + signal.Signals(-code).name
    return f"exit code {code}"


def main():
    pid, terminal = pty.fork()  # a child with a terminal of its own
    if pid == 0:
        shell()
        return
    waiting = 4  # three cooks and the shell
    while waiting > 0:
        waiting -= len(os.read(is_ready, waiting))
    # tag::type[]
    os.write(terminal, b"\x03")  # what a keyboard sends for Ctrl-C
    # end::type[]
    with os.fdopen(terminal, newline="") as output:
        try:
            for line in output:
                print(line.replace("\r", "").replace("^C", ""), end="")
        except OSError:  # how Linux says that the terminal is closed
            pass
    _, status = os.waitpid(pid, 0)
    print("\nexit code of the shell:", os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
