#NEEDS linux
#NEEDS python3

# A child ends, and its parent is in no hurry to ask how.
# Look for: the state of the child in between. Z stands for zombie.

import os


def state(pid):
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(") ")[2][0]
    except FileNotFoundError:
        return "gone"


print("child                   state")

# tag::end[]
child = os.fork()
if child == 0:
    os._exit(7)
os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)  # it has ended
print("has ended              ", state(child))

_, status = os.waitpid(child, 0)
print("parent has asked       ", state(child))
# end::end[]

print()
print("exit code:", os.waitstatus_to_exitcode(status))
