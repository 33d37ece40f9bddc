//JAVA 25+

// Ann holds the bowl and counts primes; Ben waits for the bowl. Meanwhile main
// asks the JVM for a thread dump, as jcmd does from outside. Look at the states
// of both, and at the address of the lock.

import java.lang.management.ManagementFactory;

import javax.management.ObjectName;

// tag::cooks[]
static class Bowl {}

static final Bowl BOWL = new Bowl();
static volatile boolean dumped;

static void stir() {
    synchronized (BOWL) {
        for (int n = 2; !dumped; n++) isPrime(n);
    }
}

static void wash() {
    synchronized (BOWL) {
        IO.println("Ben has the bowl");
    }
}

// end::cooks[]

static boolean isPrime(int n) {
    for (int d = 2; d * d <= n; d++) if (n % d == 0) return false;
    return true;
}

/** What jcmd PID Thread.print shows. */
static String threadPrint() throws Exception {
    var jvm = ManagementFactory.getPlatformMBeanServer();
    var commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
    var types = new String[] {String[].class.getName()};
    var arguments = new Object[] {new String[0]};
    return (String) jvm.invoke(commands, "threadPrint", arguments, types);
}

/** The part of the dump about a thread, its long first line in two. */
static String about(String name, String dump) {
    int begin = dump.indexOf("\"" + name + "\"");
    String part = dump.substring(begin, dump.indexOf("\n\n", begin));
    return part.replace(" tid=", "\n    tid=").replace("\t", "    ");
}

/** The address of a lock in a line such as: - locked <0x00000006a2c0d2d8> */
static String address(String action, String part) {
    var lock = Pattern.compile("- " + action + " <(0x[0-9a-f]+)>");
    return lock.matcher(part).results().findFirst().orElseThrow().group(1);
}

void main() throws Exception {
    Thread ann = Thread.ofPlatform().name("Ann").start(() -> stir());
    while (!about("Ann", threadPrint()).contains("- locked")) Thread.sleep(1);
    Thread ben = Thread.ofPlatform().name("Ben").start(() -> wash());
    while (ben.getState() != Thread.State.BLOCKED) Thread.sleep(1);

    String dump = threadPrint();
    String annPart = about("Ann", dump);
    String benPart = about("Ben", dump);
    IO.println(annPart + "\n\n" + benPart + "\n");
    IO.println("Ann has locked: " + address("locked", annPart));
    IO.println("Ben waits for: " + address("waiting to lock", benPart));
    dumped = true; // Ann releases the bowl
    ann.join();
    ben.join();
}
