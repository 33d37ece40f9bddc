//JAVA 25+
//TIMEOUT 60s
//CORES 1

// Ten cakes stand in the oven for 25 ms each. The oven is a server that answers
// a question 25 ms after it came, as a database or a web site might. A cook who
// waits for the answer needs no hob, so ten threads wait together, on one core
// too. Look at how many threads served the ten waits, and at the CPU time that
// all of it used.

static final int ROUNDS = 7;
static final int CAKES = 10;
static final int WAIT_MS = 25;

// tag::cook[]
// Asks the oven, waits for its answer, and tells which thread has waited.
static Thread bakeOne(Oven oven) throws IOException {
    var here = InetAddress.getLoopbackAddress();
    try (var socket = new Socket(here, oven.door.getLocalPort())) {
        socket.getOutputStream().write(1);
        if (socket.getInputStream().read() != 1) throw new EOFException();
    }
    return Thread.currentThread();
}

// end::cook[]

static class Kitchen {
    final double[] millis = new double[ROUNDS];
    final Set<Thread> cooks = new HashSet<>();

    // tag::kitchen[]
    void bake(int round, ExecutorService cooks, Oven oven) throws Exception {
        this.cooks.clear();
        Callable<Thread> cake = () -> bakeOne(oven);
        long start = System.nanoTime();
        try (cooks) { // waits until every cake is done
            var cakes = cooks.invokeAll(Collections.nCopies(CAKES, cake));
            for (var done : cakes) this.cooks.add(done.get());
        }
        millis[round % ROUNDS] = (System.nanoTime() - start) / 1e6;
    }
    // end::kitchen[]
}

// The server: each question has a virtual thread that answers it. Where one
// fails, its socket is closed without an answer, and the cook that asked fails.
static class Oven implements AutoCloseable {
    final ServerSocket door;
    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Oven() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(this::accept);
    }

    Void accept() throws IOException {
        while (true) {
            var socket = door.accept(); // ends by an exception, when closed
            threads.submit(() -> answer(socket));
        }
    }

    static Void answer(Socket socket) throws Exception {
        try (socket) {
            int question = socket.getInputStream().read();
            Thread.sleep(WAIT_MS);
            socket.getOutputStream().write(question);
        }
        return null;
    }

    public void close() throws IOException {
        door.close();
        threads.close();
    }
}

void main() throws Exception {
    var one = new Kitchen();
    var pool = new Kitchen();
    var ten = new Kitchen();
    var virtual = new Kitchen();
    ThreadFactory platform = Thread.ofPlatform().factory();
    Duration cpu = cpuTime();
    long start = System.nanoTime();
    try (var oven = new Oven()) {
        // tag::rounds[]
        for (int i = 0; i <= ROUNDS; i++) { // 0 is the warm-up, replaced by 7
            one.bake(i, Executors.newSingleThreadExecutor(), oven);
            pool.bake(i, Executors.newFixedThreadPool(2), oven);
            ten.bake(i, Executors.newThreadPerTaskExecutor(platform), oven);
            virtual.bake(i, Executors.newVirtualThreadPerTaskExecutor(), oven);
        }
        // end::rounds[]
    }
    double clockMs = (System.nanoTime() - start) / 1e6;
    double cpuMs = cpuTime().minus(cpu).toNanos() / 1e6;

    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("waits: " + CAKES);
    IO.println("length of one wait: " + WAIT_MS + " ms");
    IO.println("rounds: " + ROUNDS);
    IO.println("\nten waits on         threads  median ms  min ms  max ms");
    print("one thread", one);
    print("pool of two threads", pool);
    print("ten threads", ten);
    print("ten virtual threads", virtual);
    IO.println("\nall rounds on the clock: " + (long) clockMs + " ms");
    IO.println("CPU time of all rounds: " + (long) cpuMs + " ms");
}

static void print(String row, Kitchen kitchen) {
    double[] sorted = kitchen.millis.clone();
    Arrays.sort(sorted);
    int threads = kitchen.cooks.size();
    double median = sorted[ROUNDS / 2];
    double min = sorted[0];
    double max = sorted[ROUNDS - 1];
    var format = "%-19s  %7d  %9.1f  %6.1f  %6.1f";
    Object[] cells = {row, threads, median, min, max};
    IO.println(String.format(Locale.ROOT, format, cells));
}

static Duration cpuTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
}
