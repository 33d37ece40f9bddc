//JAVA 25+
//TRACE

// Six cooks and three bowls: a semaphore with three permits lets three cooks
// in, and the others wait until one comes out. Then the same without it. Look
// at the most cooks that were inside at a time.

static final int BOWLS = 3;
static final int DOUGHS = 4; // of each cook
static final List<String> COOKS =
        List.of("Ann", "Ben", "Cem", "Dan", "Eve", "Fay");

final Kitchen limited = new Kitchen();
// tag::cook[]
final Semaphore bowls = new Semaphore(BOWLS); // permits: 3

void makeWithPermit() throws InterruptedException {
    bowls.acquire(); // waits until a permit is free
    try {
        limited.makeDough();
    } finally {
        bowls.release();
    }
}

// end::cook[]

Void cookWithPermit() throws InterruptedException {
    for (int i = 0; i < DOUGHS; i++) makeWithPermit();
    return null;
}

final Kitchen open = new Kitchen();

Void cookWithoutPermit() throws InterruptedException {
    for (int i = 0; i < DOUGHS; i++) open.makeDough();
    return null;
}

static class Kitchen {
    final AtomicInteger inside = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();
    final AtomicInteger doughs = new AtomicInteger();

    void makeDough() throws InterruptedException {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        Thread.sleep(25); // the dough rests in the bowl
        doughs.incrementAndGet();
        inside.decrementAndGet();
    }
}

static void team(String suffix, Callable<Void> cook) throws Exception {
    var names = COOKS.iterator();
    ThreadFactory threads = work ->
            Thread.ofPlatform().name(names.next() + suffix).unstarted(work);
    try (var pool = Executors.newFixedThreadPool(COOKS.size(), threads)) {
        var all = Collections.nCopies(COOKS.size(), cook);
        for (var done : pool.invokeAll(all)) {
            done.get(); // throws if the cook has failed
        }
    }
}

void main() throws Exception {
    team("", this::cookWithPermit);
    team(" again", this::cookWithoutPermit);
    IO.println("permits: " + BOWLS);
    IO.println("cooks: " + COOKS.size());
    IO.println("\nway           doughs  most at a time");
    print("semaphore", limited);
    print("no semaphore", open);
}

static void print(String way, Kitchen kitchen) {
    Object[] cells = {way, kitchen.doughs.get(), kitchen.most.get()};
    IO.println("%-12s  %6d  %14d".formatted(cells));
}
