//JAVA 25+

// Four threads of one process each say who they are.
// Look for: the same pid in every row, yet no id of a thread occurs twice.
// The kernel's own ids come from /proc, which only Linux has; elsewhere the
// program says so and goes on.

// tag::badge[]
record Badge(String name, long javaId, String kernelId, long pid) {
    // Runs on the thread that it describes.
    static Badge mine() {
        var me = Thread.currentThread();
        long pid = ProcessHandle.current().pid();
        return new Badge(me.getName(), me.threadId(), askKernel(), pid);
    }

    private static String askKernel() {
        try { // on Linux, a link such as 4711/task/4713
            var self = Files.readSymbolicLink(Path.of("/proc/thread-self"));
            return self.getFileName().toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "unknown";
        }
    }
}

// end::badge[]

/** A thread that fails ends the program: no other waits for it forever. */
static void endIfAThreadFails() {
    Thread.setDefaultUncaughtExceptionHandler(
            (_, failure) -> {
                failure.printStackTrace();
                System.exit(1);
            });
}

void main() {
    endIfAThreadFails();
    var cooks = List.of("mixer", "baker", "decorator");
    var badges = new ConcurrentLinkedQueue<Badge>();
    badges.add(Badge.mine()); // of the thread main
    var everybody = new Phaser(1 + cooks.size());
    // tag::cooks[]
    for (var cook : cooks) {
        Thread.ofPlatform()
                .name(cook)
                .start(() -> {
                    badges.add(Badge.mine());
                    everybody.arriveAndAwaitAdvance(); // all are here
                    everybody.arriveAndAwaitAdvance(); // all may go
                });
    }
    // end::cooks[]
    everybody.arriveAndAwaitAdvance();
    report(badges); // while all four are alive
    everybody.arriveAndAwaitAdvance();
}

void report(Collection<Badge> badges) {
    IO.println("process id: " + ProcessHandle.current().pid());
    IO.println();
    var row = "%-9s  %7s  %9s  %7s";
    print(row, "thread", "Java id", "kernel id", "pid");
    var byId = Comparator.comparing(Badge::javaId);
    for (var b : badges.stream().sorted(byId).toList()) {
        print(row, b.name(), b.javaId(), b.kernelId(), b.pid());
    }
    IO.println();

    var known = new TreeSet<String>();
    badges.forEach(b -> known.add(b.kernelId()));
    known.remove("unknown");
    var tasks = tasks();
    int javas = Thread.getAllStackTraces().size();
    IO.println("threads that reported: " + badges.size());
    IO.println("different pids: " + count(badges, Badge::pid));
    IO.println("different Java ids: " + count(badges, Badge::javaId));
    IO.println("different kernel ids: " + known.size());
    IO.println("platform threads that Java lists: " + javas);
    var kernels = tasks.isEmpty() ? "unknown" : tasks.size();
    IO.println("threads that the kernel lists: " + kernels);
    IO.println();

    if (tasks.isEmpty()) {
        IO.println("There is no /proc here, so kernel ids stay unknown.");
        return;
    }
    IO.println("The kernel lists these besides, by kernel id and name");
    IO.println();
    IO.println("task     name");
    tasks.forEach((id, name) -> {
        if (!known.contains("" + id)) {
            print("%-7d  %s", id, name);
        }
    });
}

static long count(Collection<Badge> badges, Function<Badge, Long> id) {
    return badges.stream().map(id).distinct().count();
}

static void print(String format, Object... cells) {
    IO.println(String.format(Locale.ROOT, format, cells));
}

// Kernel id and name of each thread of this process; empty without /proc.
static SortedMap<Integer, String> tasks() {
    var names = new TreeMap<Integer, String>();
    var folders = new File("/proc/self/task").listFiles();
    for (var task : folders == null ? new File[0] : folders) {
        try {
            var name = Files.readString(task.toPath().resolve("comm"));
            names.put(Integer.valueOf(task.getName()), name.strip());
        } catch (IOException gone) {
            continue; // this thread has just ended
        }
    }
    return names;
}
