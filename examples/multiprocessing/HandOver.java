//JAVA 25+
//ALONE
//NEEDS posix
//TIMEOUT 60s
//VARIANT one-core CORES 1
//VARIANT all-cores ARGS

// Do threads talk faster than processes? Two cooks pass a number to and fro.
// The other cook is a thread, or a process of its own. Both are reached through
// a named pipe, where the system wakes the one who waits, and mapped memory,
// where the one who waits looks again and again; a queue of Java is for threads
// only. Compare the rows of one hatch first, and then the hatches. On Linux, do
// so on one core, too: taskset -c 0 java HandOver.java

import static java.nio.channels.FileChannel.MapMode.READ_WRITE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

static final int ROUNDS = 9;
static final int TRIPS = 1_000; // in a round
static final int LOOKS = 100; // before offering the core to others

interface Hatch extends AutoCloseable {
    void handOver(long number) throws Exception;

    long takeOut() throws Exception;

    default void close() throws Exception {}
}

record Pipe(DataInputStream in, DataOutputStream out) implements Hatch {
    public void handOver(long number) throws IOException {
        out.writeLong(number);
    }

    public long takeOut() throws IOException {
        return in.readLong();
    }

    public void close() throws IOException {
        try (in; out) {}
    }
}

// Each side writes one number and watches the other's.
static class Memory implements Hatch {
    static final VarHandle NUMBER = ValueLayout.JAVA_LONG.varHandle();
    final MemorySegment memory;
    final long mine; // where this side writes, in bytes from the start
    final long theirs;
    long seen; // the number that was taken out last

    Memory(Path file, long mine, long theirs) throws IOException {
        var read = StandardOpenOption.READ;
        var write = StandardOpenOption.WRITE;
        try (var channel = FileChannel.open(file, read, write)) {
            memory = channel.map(READ_WRITE, 0, 4096, Arena.global());
        }
        this.mine = mine;
        this.theirs = theirs;
    }

    public void handOver(long number) {
        NUMBER.setVolatile(memory, mine, number);
    }

    public long takeOut() throws IOException {
        long patience = System.nanoTime() + 20_000_000_000L;
        for (long looks = 1; ; looks++) {
            long number = (long) NUMBER.getVolatile(memory, theirs);
            if (number != seen) return seen = number;
            if (looks % LOOKS != 0) {
                Thread.onSpinWait();
            } else if (System.nanoTime() - patience < 0) {
                Thread.yield();
            } else {
                throw new IOException("nobody is there");
            }
        }
    }
}

record Queue(BlockingQueue<Long> in, BlockingQueue<Long> out) implements Hatch {
    public void handOver(long number) throws InterruptedException {
        out.put(number);
    }

    public long takeOut() throws InterruptedException {
        return in.take();
    }
}

// One cook's side of the hatches.
record Side(List<Hatch> hatches) implements AutoCloseable {
    public void close() throws Exception {
        for (var hatch : hatches) hatch.close();
    }
}

// Opening a named pipe waits until the other side has opened it, too.
static Side near(Path kitchen) throws IOException {
    var out = new FileOutputStream(kitchen.resolve("there").toFile());
    var in = new FileInputStream(kitchen.resolve("back").toFile());
    return side(in, out, new Memory(kitchen.resolve("memory"), 0, 2048));
}

static Side far(Path kitchen) throws IOException {
    var in = new FileInputStream(kitchen.resolve("there").toFile());
    var out = new FileOutputStream(kitchen.resolve("back").toFile());
    return side(in, out, new Memory(kitchen.resolve("memory"), 2048, 0));
}

static Side side(InputStream in, OutputStream out, Memory memory) {
    var pipe = new Pipe(new DataInputStream(in), new DataOutputStream(out));
    return new Side(new ArrayList<>(List.of(pipe, memory)));
}

// tag::answer[]
// What the other cook does: told which hatch, it answers the trips of a round.
static void answer(Side side) throws Exception {
    Hatch pipe = side.hatches.getFirst();
    pipe.handOver(ProcessHandle.current().pid());
    long which = pipe.takeOut();
    while (which >= 0) {
        Hatch hatch = side.hatches.get((int) which);
        for (int i = 0; i < TRIPS; i++) hatch.handOver(hatch.takeOut() + 1);
        which = pipe.takeOut();
    }
}

// end::answer[]

// One row: a hatch to one of the other cooks, its rounds, and what was wrong.
static class Row {
    final String name;
    final Side side;
    final int which;
    final double[] micros = new double[ROUNDS];
    long number;
    long trips;
    long wrong;

    Row(String name, Side side, int which) {
        this.name = name;
        this.side = side;
        this.which = which;
    }

    void round(int round) throws Exception {
        Hatch hatch = side.hatches.get(which);
        side.hatches.getFirst().handOver(which); // says which hatch comes next
        long start = System.nanoTime();
        for (int i = 0; i < TRIPS; i++) {
            hatch.handOver(number += 2);
            if (hatch.takeOut() != number + 1) wrong++;
        }
        double nanos = System.nanoTime() - start;
        if (round >= 0) micros[round] = nanos / TRIPS / 1e3; // else warm-up
        trips += TRIPS;
    }

    void print() {
        double[] us = micros.clone();
        Arrays.sort(us);
        double max = us[ROUNDS - 1];
        var format = "%-19s  %9.2f  %6.2f  %8.2f  %,11d  %13d";
        Object[] cells = {name, us[ROUNDS / 2], us[0], max, trips, wrong};
        IO.println(String.format(Locale.ROOT, format, cells));
    }
}

// Two named pipes, one for each direction, and a page of memory.
static Path kitchen(Path folder, String name) throws Exception {
    var kitchen = Files.createDirectory(folder.resolve(name));
    var there = kitchen.resolve("there").toString();
    var back = kitchen.resolve("back").toString();
    var mkfifo = new ProcessBuilder("mkfifo", there, back).inheritIO();
    if (mkfifo.start().waitFor() != 0) throw new IOException("no named pipe");
    Files.write(kitchen.resolve("memory"), new byte[4096]);
    return kitchen;
}

// The same program again, from source or compiled, as this one was started.
static Process otherProcess(Path kitchen) throws IOException {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    var source = System.getProperty("jdk.launcher.sourcefile");
    var classes = System.getProperty("java.class.path");
    if (source != null) command.add(source);
    else command.addAll(List.of("-cp", classes, "HandOver"));
    command.add(kitchen.toString());
    return new ProcessBuilder(command).inheritIO().start();
}

void main(String[] args) throws Exception {
    if (args.length == 1) {
        var first = ProcessHandle.current().parent().orElseThrow();
        first.onExit().thenRun(() -> System.exit(1)); // don't outlive it
        try (var side = far(Path.of(args[0]))) {
            answer(side);
        }
        return;
    }
    if (System.getProperty("os.name").startsWith("Windows")) {
        IO.println("Windows has no mkfifo: this needs Linux or macOS.");
        return;
    }
    var folder = Files.createTempDirectory("kitchens");
    try {
        play(kitchen(folder, "one"), kitchen(folder, "two"));
    } finally {
        try (var files = Files.walk(folder)) {
            var deepestFirst = files.sorted(Comparator.reverseOrder());
            deepestFirst.forEach(file -> file.toFile().delete());
        }
    }
}

static void play(Path one, Path two) throws Exception {
    var there = new ArrayBlockingQueue<Long>(1);
    var back = new ArrayBlockingQueue<Long>(1);
    var task = new FutureTask<Void>(() -> {
        try (var side = far(one)) {
            side.hatches.add(new Queue(there, back));
            answer(side);
        }
        return null;
    });
    Thread.ofPlatform().name("other-cook").daemon().start(task);
    var process = otherProcess(two);
    process.onExit().thenAccept(ended -> {
        if (ended.exitValue() != 0) System.exit(1); // don't wait for it
    });
    try (var toThread = near(one);
            var toProcess = near(two)) {
        toThread.hatches.add(new Queue(back, there));
        compare(toThread, toProcess, process);
        task.get(); // fails if the thread failed
    } finally {
        process.destroy();
    }
}

static void compare(Side toThread, Side toProcess, Process process)
        throws Exception {
    long pidOfThread = toThread.hatches.getFirst().takeOut();
    long pidOfProcess = toProcess.hatches.getFirst().takeOut();

    var rows =
            List.of(
                    new Row("pipe by threads", toThread, 0),
                    new Row("pipe by processes", toProcess, 0),
                    new Row("memory by threads", toThread, 1),
                    new Row("memory by processes", toProcess, 1),
                    new Row("queue by threads", toThread, 2));
    for (int round = -5; round < ROUNDS; round++) { // below 0: warm-up
        for (var row : rows) row.round(round);
    }
    toThread.hatches.getFirst().handOver(-1);
    toProcess.hatches.getFirst().handOver(-1);
    int exit = process.waitFor();

    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds: " + ROUNDS);
    IO.println("round trips in a round: " + TRIPS);
    IO.println("this process: " + ProcessHandle.current().pid());
    IO.println("process of the other thread: " + pidOfThread);
    IO.println("the other process: " + pidOfProcess);
    IO.println("exit code of the other process: " + exit);

    IO.println("\nTime of one round trip, in microseconds on the clock\n");
    IO.print("hatch                median us  min us    max us");
    IO.println("  round trips  wrong answers");
    for (var row : rows) row.print();
}
