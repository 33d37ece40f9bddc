//JAVA 25+

// Two cooks need a whisk and a bowl. Ann takes the whisk first, Ben the bowl;
// a barrier makes each take one tool before either reaches for the other: the
// bad luck that otherwise strikes now and then, here every time. Then both
// take the tools in one order.
// Look for: what each waits for, who holds it, and which cooks get done.

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

// tag::cook[]
static class Whisk {}

static class Bowl {}

static void cook(Object first, Object second, Runnable between) {
    synchronized (first) {
        between.run();
        synchronized (second) {
            DONE.add(Thread.currentThread().getName());
        }
    }
}

static void takeOppositeWays() {
    var whisk = new Whisk();
    var bowl = new Bowl();
    var bothHaveOne = new CyclicBarrier(2);
    start("Ann", () -> cook(whisk, bowl, () -> meet(bothHaveOne)));
    start("Ben", () -> cook(bowl, whisk, () -> meet(bothHaveOne)));
}

// end::cook[]

// tag::order[]
/** In another kitchen, with a whisk and a bowl of its own. */
static void takeOneWay() throws InterruptedException {
    var whisk = new Whisk();
    var bowl = new Bowl();
    var cem = start("Cem", () -> cook(whisk, bowl, () -> {}));
    var dan = start("Dan", () -> cook(whisk, bowl, () -> {}));
    cem.join();
    dan.join();
}

// end::order[]

static final Set<String> DONE = new ConcurrentSkipListSet<>();
static final ThreadMXBean JVM = ManagementFactory.getThreadMXBean();

/** A thread that fails ends the program: no other waits for it forever. */
static void endIfAThreadFails() {
    Thread.setDefaultUncaughtExceptionHandler(
            (_, failure) -> {
                failure.printStackTrace();
                System.exit(1);
            });
}

void main() throws InterruptedException {
    endIfAThreadFails();
    takeOppositeWays();
    long[] stuck = waitForADeadlock();
    IO.println("cook  has    waits for  held by");
    var cooks = JVM.getThreadInfo(stuck, true, false);
    Arrays.sort(cooks, Comparator.comparing(ThreadInfo::getThreadName));
    for (ThreadInfo cook : cooks) {
        var row = "%-4s  %-5s  %-9s  %s";
        var name = cook.getThreadName();
        var wanted = name(cook.getLockInfo());
        var owner = cook.getLockOwnerName();
        IO.println(row.formatted(name, has(cook), wanted, owner));
    }
    IO.println();
    IO.println("cooks in a deadlock: " + stuck.length);
    IO.println("cooks done, each its own order: " + DONE.size());

    takeOneWay();
    IO.println("cooks done, one order for all: " + DONE.size());
    IO.println("who got done: " + String.join(", ", DONE));
    IO.println("cooks still in a deadlock: " + waitForADeadlock().length);
}

static Thread start(String name, Runnable work) {
    // The JVM waits for no daemon, so the program can end without Ann and Ben.
    return Thread.ofPlatform().daemon().name(name).start(work);
}

static void meet(CyclicBarrier barrier) {
    try {
        barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
        throw new IllegalStateException(e);
    }
}

// tag::find[]
/** Ids of the threads that wait for each other in a circle. */
static long[] waitForADeadlock() throws InterruptedException {
    long[] ids;
    while ((ids = JVM.findDeadlockedThreads()) == null) {
        Thread.sleep(1); // not yet: somebody is still on the way
    }
    return ids;
}

// end::find[]

/** The tool in the hands of a cook. */
static String has(ThreadInfo cook) {
    return Stream.of(cook.getLockedMonitors())
            .map(tool -> name(tool))
            .collect(Collectors.joining(" and "));
}

static String name(LockInfo tool) {
    String type = tool.getClassName(); // such as Deadlock$Whisk
    return type.substring(type.indexOf('$') + 1).toLowerCase(Locale.ROOT);
}
