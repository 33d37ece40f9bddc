#NEEDS python3

# A process is one run of this program. Run it twice, and look at the numbers.

import os

print("process:", os.getpid())
print("started by process:", os.getppid())
