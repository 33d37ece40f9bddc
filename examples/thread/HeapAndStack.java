//JAVA 25+

// Threads of one process share its heap; each has a stack of its own.
// Look for: one bowl that both cooks fill and see, a count of its own for
// each, and one stack that overflows while another stays as it was.

// tag::share[]
record Report(String cook, int own, int bowl, Object seen) {}

static Report fill(AtomicInteger bowl, int spoons, Phaser both) {
    int own = 0; // on the stack of the thread that runs this call
    for (int i = 0; i < spoons; i++) {
        own++;
        bowl.incrementAndGet(); // on the heap
    }
    both.arriveAndAwaitAdvance(); // until the other cook is ready too
    var cook = Thread.currentThread().getName();
    return new Report(cook, own, bowl.get(), bowl);
}

// end::share[]

// tag::overflow[]
static int calls; // of Dan alone

static void callMyself() {
    calls++;
    callMyself(); // each call puts one more frame on the stack
}

// Calls itself n times, runs the task, and adds up n ... 1 on the way back.
static long sum(int n, Runnable atTheBottom) {
    if (n == 0) {
        atTheBottom.run();
        return 0;
    }
    return sum(n - 1, atTheBottom) + n; // each frame keeps its own n
}

// end::overflow[]

void main() throws Exception {
    shareTheBowl();
    overflowOneStack();
}

void shareTheBowl() throws InterruptedException {
    var bowl = new AtomicInteger(); // one object, on the heap
    var both = new Phaser(2);
    var reports = new ConcurrentSkipListMap<String, Report>();
    var ann = start("Ann", () -> reports.put("Ann", fill(bowl, 3, both)));
    var ben = start("Ben", () -> reports.put("Ben", fill(bowl, 5, both)));
    ann.join();
    ben.join();

    var bowls = Collections.newSetFromMap(new IdentityHashMap<>());
    IO.println("cook  own spoons  spoons in the bowl");
    for (var r : reports.values()) {
        IO.println("%-4s  %10d  %18d".formatted(r.cook, r.own, r.bowl));
        bowls.add(r.seen);
    }
    IO.println();
    IO.println("bowls on the heap: " + bowls.size());
    IO.println();
}

void overflowOneStack() throws InterruptedException {
    int deep = 1000;
    var end = new CompletableFuture<Throwable>();
    var dan = Thread.ofPlatform().name("Dan").unstarted(() -> callMyself());
    dan.setUncaughtExceptionHandler((_, error) -> end.complete(error));
    var result = new CompletableFuture<Long>();
    // Ann waits inside her calls until Dan has run out of stack.
    var ann = start("Ann", () -> result.complete(sum(deep, () -> run(dan))));
    ann.join();

    var error = end.join().getClass().getSimpleName();
    IO.println("calls that fitted on the stack of Dan: " + calls);
    IO.println("Dan was ended by: " + error);
    IO.println("Dan is alive: " + (dan.isAlive() ? "yes" : "no"));
    IO.println("calls that Ann had open meanwhile: " + deep);
    IO.println("sum that Ann brought back: " + result.join());
    IO.println("sum expected: " + IntStream.rangeClosed(1, deep).sum());
}

static Thread start(String name, Runnable task) {
    return Thread.ofPlatform().name(name).start(task);
}

static void run(Thread thread) {
    thread.start();
    try {
        thread.join();
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
}
