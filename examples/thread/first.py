#NEEDS python3

# Two threads of one process: the main thread, and the one that it starts.
# Look at the process of each, and at what is left in the end.

import os
import threading

flour = 500


def bake():
    global flour
    say("uses 200 of the flour")
    flour = flour - 200


def say(what):
    thread = threading.current_thread().name
    print(f"{thread}, a thread of process {os.getpid()}, {what}")


ann = threading.Thread(target=bake, name="Ann")
ann.start()
ann.join()  # waits until Ann has ended
say(f"finds {flour}")
print("flour left:", flour)
