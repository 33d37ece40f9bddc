//JAVA 25+
//ALONE
//TIMEOUT 90s

// Two friends in two rooms, which are two processes, make marks in one number:
// it lies in a piece of memory that both have mapped. Each mark is a reading,
// an adding and a writing: with nothing to keep the other out, with an eraser
// of each process (synchronized), with an eraser of the system (a file lock),
// and as one step of the processor (atomic).
// Look at the marks lost, at the addresses, and at the page frame: the piece
// of the machine's memory behind both. Linux tells that to root only.

import static java.nio.channels.FileChannel.MapMode.READ_WRITE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;

static final int ROUNDS = 9;
static final String[] WAYS = {"none", "synchronized", "file lock", "atomic"};
// Marks of each friend in a round:
static final int[] MARKS = {2_000_000, 2_000_000, 1_000, 2_000_000};

static final VarHandle INT = ValueLayout.JAVA_INT.varHandle();
static final long SHEET = 0; // where the number is, in bytes

static final Object ERASER = new Object();
static MemorySegment memory;
static FileChannel file;

// tag::marks[]
static void mark() {
    int read = (int) INT.getVolatile(memory, SHEET);
    INT.setVolatile(memory, SHEET, read + 1);
}

static void markSynchronized() {
    synchronized (ERASER) { // an object of this process
        mark();
    }
}

static void markWithFileLock() throws IOException {
    try (FileLock eraser = file.lock()) { // a lock of the system
        mark();
    }
}

static void markAtomic() {
    INT.getAndAdd(memory, SHEET, 1);
}

// end::marks[]

static void mark(int way) throws IOException {
    for (int i = 0; i < MARKS[way]; i++) {
        switch (way) {
            case 0 -> mark();
            case 1 -> markSynchronized();
            case 2 -> markWithFileLock();
            default -> markAtomic();
        }
    }
}

static void map(Path path) throws IOException {
    var read = StandardOpenOption.READ;
    var write = StandardOpenOption.WRITE;
    file = FileChannel.open(path, read, write);
    memory = file.map(READ_WRITE, 0, Integer.BYTES, Arena.global());
}

// A friend in a room: told which way, makes the marks of a round.
static void friend(Path path) throws IOException {
    map(path);
    var address = "0x%x".formatted(memory.address());
    IO.println(address + "  " + frame());
    for (String way; (way = IO.readln()) != null; ) {
        long start = System.nanoTime();
        mark(Integer.parseInt(way));
        IO.println(System.nanoTime() - start);
    }
    IO.println((int) INT.getVolatile(memory, SHEET)); // and goes home
}

// What the rounds of one way made and lost, and the time of one mark.
static class Tally {
    final double[] micros = new double[ROUNDS];
    final int[] lost = new int[ROUNDS];

    void print(int way) {
        double[] us = micros.clone();
        Arrays.sort(us);
        int made = 2 * MARKS[way] * ROUNDS;
        int all = Arrays.stream(lost).sum();
        int max = Arrays.stream(lost).max().orElseThrow();
        print("%-12s  %,10d  %,10d  %,9d", WAYS[way], made, all, max);
        print("  %9.3f  %6.3f", us[ROUNDS / 2], us[0]);
        print("  %6.3f%n", us[ROUNDS - 1]);
    }

    static void print(String format, Object... cells) {
        IO.print(String.format(Locale.ROOT, format, cells));
    }
}

void main(String... args) throws Exception {
    if (args.length == 1) {
        friend(Path.of(args[0]));
        return;
    }
    var path = Files.createTempFile("sheet", ".mem");
    Files.write(path, new byte[Integer.BYTES]);
    map(path);
    var rooms = List.of(room(path), room(path));
    try {
        race(rooms);
    } finally {
        for (var room : rooms) room.destroy();
        file.close();
        path.toFile().deleteOnExit(); // Windows: not while it is mapped
    }
}

static void race(List<Process> rooms) throws Exception {
    var places = new ArrayList<String>();
    for (var room : rooms) places.add(room.inputReader().readLine());
    var tallies = new ArrayList<Tally>();
    for (int way = 0; way < WAYS.length; way++) tallies.add(new Tally());
    for (int round = -3; round < ROUNDS; round++) {
        for (int way = 0; way < WAYS.length; way++) {
            INT.setVolatile(memory, SHEET, 0);
            double micros = round(rooms, way);
            if (round < 0) continue; // warm-up
            tallies.get(way).micros[round] = micros;
            int onSheet = (int) INT.getVolatile(memory, SHEET);
            tallies.get(way).lost[round] = 2 * MARKS[way] - onSheet;
        }
    }
    IO.println("process      pid  address            number  page frame");
    int wrong = 0;
    for (int i = 0; i < 2; i++) {
        var room = rooms.get(i);
        room.outputWriter().close(); // no more rounds
        int number = Integer.parseInt(room.inputReader().readLine());
        String[] place = places.get(i).split(" +");
        var row = "room %d   %7d  %-14s  %,9d  %s%n";
        Object[] cells = {i + 1, room.pid(), place[0], number, place[1]};
        Tally.print(row, cells);
        if (room.waitFor() != 0) wrong++;
    }
    IO.println("\nrooms that failed: " + wrong);
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds: " + ROUNDS);
    IO.println("\nMarks lost, and microseconds for a mark of each\n");
    IO.print("protection          made        lost   max lost");
    IO.println("  median us  min us  max us");
    for (int way = 0; way < WAYS.length; way++) tallies.get(way).print(way);
}

// tag::round[]
/** Both rooms make their marks; returns microseconds for a mark of each. */
static double round(List<Process> rooms, int way) throws IOException {
    for (var room : rooms) {
        room.outputWriter().write(way + "\n");
        room.outputWriter().flush();
    }
    long nanos = 0;
    for (var room : rooms) {
        long took = Long.parseLong(room.inputReader().readLine());
        nanos = Math.max(nanos, took);
    }
    return nanos / 1e3 / MARKS[way];
}

// end::round[]

/** The number of the page frame, from the system's table of this process. */
static String frame() {
    INT.getVolatile(memory, SHEET); // now the page is there
    try (var table = new RandomAccessFile("/proc/self/pagemap", "r")) {
        table.seek(memory.address() / pageSize() * Long.BYTES);
        long entry = Long.reverseBytes(table.readLong()); // little endian
        long frame = entry & ((1L << 55) - 1);
        return frame == 0 ? "hidden" : "0x%x".formatted(frame);
    } catch (IOException e) {
        return "hidden";
    }
}

/** As Linux says it of the first piece of memory: "4 kB", for example. */
static long pageSize() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/self/smaps"))) {
        var sizes = lines.filter(line -> line.startsWith("MMUPageSize:"));
        String[] size = sizes.findFirst().orElseThrow().split(" +");
        return 1024 * Long.parseLong(size[1]);
    }
}

/** Starts this program again, as this process was started itself. */
static Process room(Path path) throws IOException {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    String source = System.getProperty("jdk.launcher.sourcefile");
    String classes = System.getProperty("java.class.path");
    if (source != null) command.add(source);
    else command.addAll(List.of("-cp", classes, "ProcessesRaceToo"));
    command.add(path.toString());
    var error = ProcessBuilder.Redirect.INHERIT;
    return new ProcessBuilder(command).redirectError(error).start();
}
