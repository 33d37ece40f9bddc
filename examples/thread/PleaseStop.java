//JAVA 25+
//TRACE

// Three cooks are asked to stop, by Thread.interrupt. Ann waits for an oven,
// Ben stirs and looks before each step whether somebody asked, and Cem stirs
// and never looks.
// Look for: who stopped early, by what each noticed the request, and what
// becomes of force.

static final int MANY = 100_000; // steps of Ben's work
static final int STEPS = 1_000; // of Cem's
static final Duration BAKING = Duration.ofMinutes(1);

record Report(String cook, int steps, boolean early, String noticedBy) {}

static final Queue<Report> reports = new ConcurrentLinkedQueue<>();
static final CountDownLatch begun = new CountDownLatch(2); // Ben and Cem
static final Phaser asked = new Phaser(2); // main and Cem

// tag::cooks[]
/** Waits: the request ends the waiting. */
static void ann() {
    try {
        Thread.sleep(BAKING);
        report(1, false, "nothing");
    } catch (InterruptedException e) {
        report(0, true, e.getClass().getSimpleName());
    }
}

/** Works, and looks before each step. */
static void ben() {
    int steps = 0;
    while (steps < MANY && !Thread.currentThread().isInterrupted()) {
        stir();
        if (++steps == 1) begun.countDown();
    }
    boolean early = steps < MANY;
    report(steps, early, early ? "isInterrupted()" : "nothing");
}

/** Works, and never looks. */
static void cem() {
    int steps = 0;
    while (steps < STEPS) {
        stir();
        if (++steps == 1) begun.countDown();
        if (steps == STEPS / 2) asked.arriveAndAwaitAdvance();
    }
    report(steps, steps < STEPS, "nothing");
}

// end::cooks[]

static void report(int steps, boolean early, String noticedBy) {
    var cook = Thread.currentThread().getName();
    reports.add(new Report(cook, steps, early, noticedBy));
}

static volatile long stirred;

static void stir() {
    long sum = 0;
    for (int i = 0; i < 200_000; i++) sum = sum * 31 + i;
    stirred = sum;
}

/** A thread that fails ends the program: no other waits for it forever. */
static void endIfAThreadFails() {
    Thread.setDefaultUncaughtExceptionHandler(
            (_, failure) -> {
                failure.printStackTrace();
                System.exit(1);
            });
}

void main() throws Exception {
    endIfAThreadFails();
    // tag::ask[]
    var ann = Thread.ofPlatform().name("Ann").start(() -> ann());
    var ben = Thread.ofPlatform().name("Ben").start(() -> ben());
    var cem = Thread.ofPlatform().name("Cem").start(() -> cem());
    while (ann.getState() != Thread.State.TIMED_WAITING) Thread.sleep(1);
    begun.await();

    long begin = System.nanoTime();
    ann.interrupt();
    ben.interrupt();
    cem.interrupt();
    asked.arrive(); // Cem can go on to the second half
    // end::ask[]
    ann.join();
    ben.join();
    cem.join();
    long millis = (System.nanoTime() - begin) / 1_000_000;

    IO.println("cook  steps done  stopped early  noticed by");
    var byName = Comparator.comparing(Report::cook);
    for (var r : reports.stream().sorted(byName).toList()) {
        var early = r.early ? "yes" : "no";
        Object[] cells = {r.cook, r.steps, early, r.noticedBy};
        print("%-4s  %,10d  %-13s  %s%n", cells);
    }
    IO.println();
    print("steps that Ben had to do: %,d%n", MANY);
    print("steps that Cem had to do: %,d%n", STEPS);
    IO.println("Cem was asked: " + (cem.isInterrupted() ? "yes" : "no"));
    print("the oven would have taken: %,d ms%n", BAKING.toMillis());
    IO.println("all were done after: " + millis + " ms");
    IO.println("Thread.stop: " + force(cem));
}

static void print(String format, Object... values) {
    IO.print(String.format(Locale.ROOT, format, values));
}

/** Tried by its name, since later versions of Java may not have it. */
static String force(Thread thread) throws IllegalAccessException {
    try {
        Thread.class.getMethod("stop").invoke(thread);
        return "it works";
    } catch (NoSuchMethodException e) {
        return "there is no such method";
    } catch (java.lang.reflect.InvocationTargetException e) {
        return e.getCause().getClass().getSimpleName();
    }
}
