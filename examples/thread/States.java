//JAVA 25+
//NEEDS linux
//TRACE

// Seven threads, and the state of each, by Java and by the Linux kernel.
// Look for: the threads that the kernel doesn't know, and the one that Java
// calls runnable while for the kernel it sleeps.

record Cook(Thread thread, String does, FutureTask<Object> task) {}

static Cook cook(String name, String does, Callable<Object> job) {
    var task = new FutureTask<>(job);
    var thread = Thread.ofPlatform().name(name).unstarted(task);
    return new Cook(thread, does, task);
}

static volatile boolean closing;

static long compute() {
    long steps = 0;
    while (!closing) steps++;
    return steps;
}

static Object use(Object bowl) {
    synchronized (bowl) { // waits until nobody else holds the lock
        return bowl;
    }
}

static Object open(ServerSocket door) throws IOException {
    try (var guest = door.accept()) { // waits until somebody connects
        return guest.getPort();
    }
}

static Object sleep() {
    try {
        Thread.sleep(60_000);
        return "slept to the end";
    } catch (InterruptedException e) {
        return "woken"; // by main, when all have been seen
    }
}

void main() throws Exception {
    var bowl = new Object();
    var bell = new FutureTask<Object>(() -> "rings");
    var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    // tag::cooks[]
    var cooks = List.of(
            cook("Ann", "not started", () -> "nothing"),
            cook("Ben", "compute()", () -> compute()),
            cook("Cem", "accept()", () -> open(door)),
            cook("Dan", "synchronized", () -> use(bowl)),
            cook("Eva", "get()", () -> bell.get()),
            cook("Fay", "sleep()", () -> sleep()),
            cook("Gus", "has ended", () -> "nothing"));
    // end::cooks[]
    var started = cooks.subList(1, cooks.size());
    synchronized (bowl) { // main holds the lock, so that Dan waits
        for (var cook : started) cook.thread.start();
        IO.println("cook  what it does  in Java        in the kernel");
        IO.print(tableThatStays(cooks));
    }
    closing = true;
    bell.run();
    cooks.get(5).thread.interrupt();
    new Socket(door.getInetAddress(), door.getLocalPort()).close();
    for (var cook : started) cook.task.get(); // fails if the cook failed
    door.close();
}

/** Looks until five looks in a row have shown the same. */
static String tableThatStays(List<Cook> cooks) throws Exception {
    var table = "";
    for (int same = 0, looks = 0; same < 5 && looks < 500; looks++) {
        Thread.sleep(5);
        var now = table(cooks);
        same = now.equals(table) ? same + 1 : 0;
        table = now;
    }
    return table;
}

static String table(List<Cook> cooks) throws IOException {
    var rows = new StringBuilder();
    for (var cook : cooks) {
        var name = cook.thread.getName();
        var java = cook.thread.getState();
        Object[] cells = {name, cook.does, java, kernel(name)};
        rows.append("%-4s  %-12s  %-13s  %s\n".formatted(cells));
    }
    return rows.toString();
}

/** The letter by which the kernel calls the state of a thread. */
static String kernel(String name) throws IOException {
    try (var tasks = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
        for (var task : tasks) {
            var stat = Files.readString(task.resolve("stat"));
            var parts = stat.split(" [(]|[)] ", 3); // id (name) letter ...
            if (parts[1].equals(name)) return parts[2].substring(0, 1);
        }
    }
    return "none";
}
