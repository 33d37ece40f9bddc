#NEEDS python3

# CPython counts the references to each object, and deletes the object when
# the last one goes. Look for: what each line does to the count.

import platform
import sys
import weakref


class Cake:
    pass


# tag::count[]
def report(what):
    cake = found()  # a weak reference isn't counted, but this name is
    count = 0 if cake is None else sys.getrefcount(cake) - OWN
    print(f"{what:19}  {count:10}  {'no' if cake is None else 'yes'}")


def probe():  # what looking itself adds to a count
    cake = Cake()
    return sys.getrefcount(cake)


OWN = probe()
# end::count[]

print("Python:", platform.python_version())
print()
print("what there is        references  there")
# tag::lines[]
cake = Cake()
found = weakref.ref(cake)
report("one name")
plate = cake
report("two names")
box = [cake] * 1000
report("and a list of 1000")
del box
report("no list any more")
del cake
report("one name again")
del plate
report("no name")
# end::lines[]
