//JAVA 25+

// Ann and Ben are the threads of a pool. One task ends with a result, and one
// with an exception. Look at which thread gets them, and what becomes of an
// exception that nobody asks for: submit keeps it in the future, and execute
// leaves it to the thread, which ends by it.

static final Deque<String> NAMES = new ArrayDeque<>(List.of("Ann", "Ben"));
static final Set<Thread> COOKS = ConcurrentHashMap.newKeySet();
static final AtomicInteger UNCAUGHT = new AtomicInteger();

static int cakes(int eggs) {
    if (eggs >= 4) return eggs / 4;
    String cook = Thread.currentThread().getName();
    throw new IllegalArgumentException("too few eggs, said " + cook);
}

static Thread hire(Runnable work) {
    String name = NAMES.isEmpty() ? "a new cook" : NAMES.remove();
    var cook = Thread.ofPlatform().name(name).unstarted(work);
    cook.setUncaughtExceptionHandler((_, _) -> UNCAUGHT.incrementAndGet());
    COOKS.add(cook);
    return cook;
}

void main() throws Exception {
    String me = Thread.currentThread().getName();
    // tag::pool[]
    try (var pool = Executors.newFixedThreadPool(2, work -> hire(work))) {
        Future<Integer> three = pool.submit(() -> cakes(12));
        Future<Integer> none = pool.submit(() -> cakes(3));
        IO.println(me + " got: " + three.get()); // waits for the result
        try {
            IO.println(me + " got: " + none.get());
        } catch (ExecutionException e) {
            IO.println(me + " caught: " + e.getCause().getMessage());
        }
        pool.submit(() -> cakes(2)); // nobody asks for the result
    }
    // end::pool[]
    for (var cook : COOKS) cook.join();
    IO.println("uncaught after submit: " + UNCAUGHT.get());
    try (var pool = Executors.newFixedThreadPool(1, work -> hire(work))) {
        pool.execute(() -> cakes(2));
    }
    for (var cook : COOKS) cook.join();
    IO.println("uncaught after execute: " + UNCAUGHT.get());
}
