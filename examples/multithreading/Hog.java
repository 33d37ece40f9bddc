//JAVA 25+
//TRACE
//ALONE

// The JVM runs virtual threads on a few platform threads, the carriers. Here
// every carrier gets a hog: a virtual thread that counts primes and never
// waits. Then a newcomer is started. Look at how long it takes to begin, and
// whether it began before any hog had ended: as a virtual thread, and as a
// platform thread, which needs no carrier. Look also at the time that the same
// counting takes virtual threads and platform threads.

import jdk.management.VirtualThreadSchedulerMXBean;

import java.lang.management.ManagementFactory;

static final int ROUNDS = 7;
static final int LIMIT = 300_000; // a hog counts the primes below
static final int COUNTS = 8; // for each carrier, by threads of one kind
static final Set<Integer> ANSWERS = ConcurrentHashMap.newKeySet();

record Beginning(double millis, int hogsEnded) {}

// Starts hogs, then a newcomer, which tells when it began.
static Beginning round(int hogs, Thread.Builder newcomer) throws Exception {
    var running = new CountDownLatch(hogs);
    var ended = new AtomicInteger();
    Runnable hog =
            () -> {
                running.countDown();
                int primes = primesBelow(LIMIT);
                ended.incrementAndGet();
                ANSWERS.add(primes);
            };
    var threads = new ArrayList<Thread>();
    for (int i = 1; i <= hogs; i++) {
        threads.add(Thread.ofVirtual().name("hog-" + i).start(hog));
    }
    running.await(); // every carrier has its hog

    // tag::newcomer[]
    var beginning = new CompletableFuture<Beginning>();
    long asked = System.nanoTime();
    Runnable begin =
            () -> {
                double millis = (System.nanoTime() - asked) / 1e6;
                beginning.complete(new Beginning(millis, ended.get()));
            };
    threads.add(newcomer.name("newcomer").start(begin));
    // end::newcomer[]
    for (var thread : threads) thread.join();
    return beginning.get();
}

// tag::counting[]
// The time that threads of this kind need, each for a count of its own.
static double counting(int threads, Thread.Builder kind) throws Exception {
    var team = new ArrayList<Thread>();
    long start = System.nanoTime();
    for (int i = 0; i < threads; i++) {
        team.add(kind.start(() -> ANSWERS.add(primesBelow(LIMIT))));
    }
    for (var thread : team) thread.join();
    return (System.nanoTime() - start) / 1e6;
}

// end::counting[]

void main() throws Exception {
    Thread.setDefaultUncaughtExceptionHandler((_, failure) -> {
        failure.printStackTrace();
        System.exit(1); // a thread that fails, fails the program
    });
    var bean = VirtualThreadSchedulerMXBean.class;
    int carriers = ManagementFactory.getPlatformMXBean(bean).getParallelism();
    var idle = new ArrayList<Beginning>();
    var virtual = new ArrayList<Beginning>();
    var platform = new ArrayList<Beginning>();
    for (int i = -2; i < ROUNDS; i++) { // below 0: warm-up
        if (i == 0) for (var l : List.of(idle, virtual, platform)) l.clear();
        idle.add(round(0, Thread.ofVirtual()));
        virtual.add(round(carriers, Thread.ofVirtual()));
        platform.add(round(carriers, Thread.ofPlatform()));
    }
    var byVirtual = new double[ROUNDS];
    var byPlatform = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
        byVirtual[i] = counting(COUNTS * carriers, Thread.ofVirtual());
        byPlatform[i] = counting(COUNTS * carriers, Thread.ofPlatform());
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("carriers: " + carriers);
    IO.println("hogs in a round: " + carriers);
    IO.println("rounds: " + ROUNDS);
    var format = "primes that each hog found: %,d";
    IO.println(String.format(Locale.ROOT, format, ANSWERS.iterator().next()));
    IO.println("different answers: " + ANSWERS.size());

    IO.print("\nnewcomer               median ms  min ms  max ms");
    IO.println("  before any hog ended");
    print("virtual without hogs", idle);
    print("virtual among hogs", virtual);
    print("platform among hogs", platform);

    IO.println("\ncounts at a time: " + COUNTS * carriers);
    IO.println("\ncounting by       typical ms  shortest ms  longest ms");
    print("virtual threads", byVirtual);
    print("platform threads", byPlatform);
}

static void print(String row, double[] millis) {
    double[] ms = millis.clone();
    Arrays.sort(ms);
    var format = "%-16s  %10.1f  %11.1f  %10.1f";
    Object[] cells = {row, ms[ROUNDS / 2], ms[0], ms[ROUNDS - 1]};
    IO.println(String.format(Locale.ROOT, format, cells));
}

static void print(String row, List<Beginning> rounds) {
    double[] ms = rounds.stream().mapToDouble(b -> b.millis).sorted().toArray();
    long first = rounds.stream().filter(b -> b.hogsEnded == 0).count();
    var format = "%-21s  %9.2f  %6.2f  %6.2f  %20d";
    Object[] cells = {row, ms[ROUNDS / 2], ms[0], ms[ROUNDS - 1], first};
    IO.println(String.format(Locale.ROOT, format, cells));
}

static int primesBelow(int limit) {
    int found = 0;
    for (int n = 2; n < limit; n++) if (isPrime(n)) found++;
    return found;
}

static boolean isPrime(int n) {
    for (int d = 2; d * d <= n; d++) if (n % d == 0) return false;
    return true;
}
