//JAVA 25+

// A cook of a pool serves one guest after another. The first task writes the
// guest's name down, the second one only reads. Look at what the second task
// finds: with a thread-local variable, with one that is removed, and with a
// scoped value.

// tag::values[]
static final ThreadLocal<String> NOTE = new ThreadLocal<>();
static final ScopedValue<String> GUEST = ScopedValue.newInstance();

static String first() {
    NOTE.set("Ann");
    return NOTE.get();
}

static String second() {
    String guest = NOTE.get();
    return guest == null ? "nobody" : guest;
}

static String firstScoped() {
    return ScopedValue.where(GUEST, "Ann").call(() -> GUEST.get());
}

static String secondScoped() {
    return GUEST.orElse("nobody");
}

// end::values[]

static String firstThatRemoves() {
    NOTE.set("Ann");
    try {
        return NOTE.get();
    } finally {
        NOTE.remove();
    }
}

void main() throws Exception {
    IO.println("variable       first finds  second finds  threads");
    serve("left", () -> first(), () -> second());
    serve("removed", () -> firstThatRemoves(), () -> second());
    serve("scoped value", () -> firstScoped(), () -> secondScoped());
}

static void serve(String row, Callable<String> first, Callable<String> second)
        throws Exception {
    var served = ConcurrentHashMap.<Thread>newKeySet();
    // tag::pool[]
    try (var pool = Executors.newFixedThreadPool(1)) {
        var one = pool.submit(() -> seenBy(served, first));
        var two = pool.submit(() -> seenBy(served, second));
        Object[] cells = {row, one.get(), two.get(), served.size()};
        IO.println("%-12s  %-12s  %-12s  %7d".formatted(cells));
    }
    // end::pool[]
}

static String seenBy(Set<Thread> served, Callable<String> task)
        throws Exception {
    served.add(Thread.currentThread());
    return task.call();
}
