//JAVA 25+
//TRACE

// A ticket with an order on it is a task; a cook is a thread. Twelve tickets
// hang in the kitchen, and a pool of three cooks takes ticket after ticket.
// Then every ticket gets a cook of its own. Look for: how many cooks there were
// for the same tickets, and whose name is behind which ticket.

static final int TICKETS = 12;
static final int COOKS = 3;

// tag::ticket[]
record Done(int ticket, String cook, int primes) {}

static Done work(int ticket) throws InterruptedException {
    int primes = primesBelow(20_000 * ticket); // stir
    Thread.sleep(10); // the cake is in the oven
    return new Done(ticket, Thread.currentThread().getName(), primes);
}

// end::ticket[]

// tag::pools[]
void main() throws Exception {
    var names = Thread.ofPlatform().name("cook-", 1).factory();
    var pool = Executors.newFixedThreadPool(COOKS, names);
    List<Done> byPool = allTickets(pool);

    var others = Thread.ofPlatform().name("own-cook-", 1).factory();
    var each = Executors.newThreadPerTaskExecutor(others);
    List<Done> byEach = allTickets(each);
    print(byPool, byEach);
}

static List<Done> allTickets(ExecutorService kitchen) throws Exception {
    var done = new ArrayList<Done>();
    try (kitchen) { // closed in any case
        var orders = new ArrayList<Future<Done>>();
        for (int i = 1; i <= TICKETS; i++) {
            int ticket = i;
            orders.add(kitchen.submit(() -> work(ticket)));
        }
        for (var order : orders) done.add(order.get()); // waits for it
    }
    return done;
}

// end::pools[]

static void print(List<Done> byPool, List<Done> byEach) {
    IO.println("cook    served  which");
    var byCook = new TreeMap<String, List<String>>();
    for (var done : byPool) {
        byCook.computeIfAbsent(done.cook(), _ -> new ArrayList<>())
                .add(String.valueOf(done.ticket()));
    }
    byCook.forEach((cook, tickets) -> {
        String which = String.join(" ", tickets);
        IO.println("%s  %6d  %s".formatted(cook, tickets.size(), which));
    });
    int wrong = 0;
    for (int i = 0; i < TICKETS; i++) {
        int primes = byPool.get(i).primes();
        if (primes != byEach.get(i).primes()) wrong++;
    }
    IO.println("\ntickets: " + TICKETS);
    IO.println("cooks of the pool: " + byCook.size());
    IO.println("cooks with one ticket each: " + cooks(byEach));
    IO.println("tickets with another result: " + wrong);
}

static long cooks(List<Done> done) {
    return done.stream().map(Done::cook).distinct().count();
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
