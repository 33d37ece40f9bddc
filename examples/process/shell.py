#NEEDS linux
#NEEDS python3

# What a shell does to start a program: it forks, and its child executes the
# program. Look for: which of the three rows have the same process id, and
# which the same program.

import os


def report(step):
    with open("/proc/self/comm") as name:
        program = name.read().strip()
    row = f"{step:11}  {os.getpid():7}  {os.getppid():7}  {program}"
    print(row, flush=True)  # at once, or the child would print it again


# tag::start[]
def start(command):
    """Starts a program and waits until it has ended, as a shell does."""
    child = os.fork()  # from here on there are two processes
    if child == 0:
        report("after fork")
        os.execvp(command[0], command)  # never returns
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


# end::start[]

# Another program, a shell, which prints a row, too.
PROGRAM = """
read name < /proc/$$/comm
printf "after exec   %7s  %7s  %s\\n" $$ $PPID $name
exit 7
"""

print("step         process   parent  program")
report("before fork")
exit_code = start(["sh", "-c", PROGRAM])
print()
print("exit code:", exit_code)
