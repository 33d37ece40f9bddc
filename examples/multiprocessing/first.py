#NEEDS python3

# Several processes at the same time: this one starts two others, which print
# the version of Python into pipes, and waits for both.

import os
import subprocess
import sys

print("this process:", os.getpid())
program = [sys.executable, "--version"]
one = subprocess.Popen(program, stdout=subprocess.PIPE)
two = subprocess.Popen(program, stdout=subprocess.PIPE)
print("process one:", one.pid)
print("process two:", two.pid)
one.communicate()
two.communicate()
print("exit codes:", one.returncode, "and", two.returncode)
