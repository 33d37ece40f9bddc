//JAVA 25+
//ALONE
//TIMEOUT 60s
//VARIANT all-cores ARGS 2 40000
//VARIANT one-core ARGS 2 20000
//VARIANT one-core CORES 1
//VARIANT traced ARGS 2 10000
//VARIANT traced TRACE

// One homework, done three ways: alone, with friends at one table (threads of
// this process, one answer sheet for all), and with friends in separate rooms
// (processes with paper of their own; questions go in and results come out
// through the door, which is their standard input and output). A question is
// "how many primes are there in this range?". Look at the answers, which must
// agree, at who worked in which process, and at the price of the rooms.
//
// With four friends: java Homework.java 4
// With 100 numbers in each question: java Homework.java 2 100

import static java.lang.Integer.parseInt;

static final int ROUNDS = 7;
static final int QUESTIONS = 60;
static int numbers = 40_000; // in the range of one question
static final long MY_PID = ProcessHandle.current().pid();

// tag::sheet[]
// The answer sheet, one line a question: how many primes, and who says so.
// All threads of a process share it; each process has its own.
static Line[] sheet = new Line[QUESTIONS];

record Line(int primes, long pid, String thread) {}

// Friend i of n answers questions i, i + n, i + 2n ...
static void answer(int i, int n) {
    String me = Thread.currentThread().getName();
    for (int q = i; q < QUESTIONS; q += n) {
        int primes = primesBetween(q * numbers, (q + 1) * numbers);
        sheet[q] = new Line(primes, MY_PID, me);
    }
}

// end::sheet[]

// tag::table[]
static void atOneTable(int n) throws Exception {
    var friends = new ArrayList<FutureTask<Void>>();
    for (int i = 0; i < n; i++) {
        int me = i;
        var work = new FutureTask<Void>(() -> answer(me, n), null);
        Thread.ofPlatform().name("friend-" + (i + 1)).start(work);
        friends.add(work);
    }
    for (var friend : friends) friend.get(); // fails if the friend failed
}

// end::table[]

// tag::rooms[]
static void inRooms(List<Room> rooms) throws IOException {
    int n = rooms.size();
    for (int i = 0; i < n; i++) rooms.get(i).handIn(i + " " + n);
    var results = new Line[QUESTIONS];
    for (int q = 0; q < QUESTIONS; q++) {
        String[] words = rooms.get(q % n).takeOut().split(" ");
        int primes = parseInt(words[0]);
        results[q] = new Line(primes, Long.parseLong(words[1]), words[2]);
    }
    beforeCombining = lines(sheet); // every friend has finished by now
    sheet = results;
}

// end::rooms[]

// tag::room[]
// What a friend does in a room, until no more questions come.
static void liveInRoom() {
    IO.println("ready");
    for (String door = IO.readln(); door != null; door = IO.readln()) {
        int i = parseInt(door.split(" ")[0]);
        int n = parseInt(door.split(" ")[1]);
        answer(i, n);
        for (int q = i; q < QUESTIONS; q += n) {
            Line line = sheet[q];
            IO.println(line.primes + " " + line.pid + " " + line.thread);
        }
    }
}

// end::room[]

static long beforeCombining;

static long lines(Line[] sheet) {
    return Stream.of(sheet).filter(Objects::nonNull).count();
}

// This side of the door.
static class Room {
    final Process process;
    final BufferedWriter in;
    final BufferedReader out;

    Room() throws IOException {
        var builder = new ProcessBuilder(command());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        process = builder.start();
        in = process.outputWriter();
        out = process.inputReader();
    }

    // The same program again, from source or compiled, as this one was started.
    static List<String> command() {
        var home = System.getProperty("java.home");
        var java = Path.of(home, "bin", "java").toString();
        var source = System.getProperty("jdk.launcher.sourcefile");
        var size = String.valueOf(numbers);
        if (source != null) return List.of(java, source, "room", size);
        var classes = System.getProperty("java.class.path");
        return List.of(java, "-cp", classes, "Homework", "room", size);
    }

    void handIn(String line) throws IOException {
        in.write(line + "\n");
        in.flush();
    }

    String takeOut() throws IOException {
        return Objects.requireNonNull(out.readLine(), "the room is empty");
    }

    void leave() throws IOException, InterruptedException {
        in.close(); // no more questions
        if (process.waitFor() != 0) throw new IOException("a friend failed");
    }
}

interface Work {
    void run() throws Exception;
}

// One of the three ways: its rounds, and the sheet that came out of the last.
static class Way {
    final Work work;
    final double[] millis = new double[ROUNDS];
    Line[] result;

    Way(Work work) {
        this.work = work;
    }

    double round() throws Exception {
        sheet = new Line[QUESTIONS];
        long start = System.nanoTime();
        work.run();
        double elapsed = (System.nanoTime() - start) / 1e6;
        result = sheet;
        return elapsed;
    }

    int answer() {
        return Stream.of(result).mapToInt(Line::primes).sum();
    }

    void printFriend(String who, int i, int n) {
        int questions = 0;
        int primes = 0;
        for (int q = i; q < QUESTIONS; q += n, questions++) {
            primes += result[q].primes;
        }
        print("%-21s  %7d", who, result[i].pid);
        print("  %-8s  %9d  %,6d%n", result[i].thread, questions, primes);
    }

    void printTimes(String name, Way alone) {
        double[] ms = millis.clone();
        double[] times = new double[ROUNDS];
        for (int r = 0; r < ROUNDS; r++) times[r] = alone.millis[r] / ms[r];
        Arrays.sort(ms);
        Arrays.sort(times);
        int half = ROUNDS / 2;
        int last = ROUNDS - 1;
        print("%-17s  %9.1f  %6.1f  %6.1f", name, ms[half], ms[0], ms[last]);
        print("  %8.2f  %5.2f  %5.2f%n", times[half], times[0], times[last]);
    }
}

static void print(String format, Object... cells) {
    IO.print(String.format(Locale.ROOT, format, cells));
}

void main(String[] args) throws Exception {
    if (args.length > 1) numbers = Math.clamp(parseInt(args[1]), 1, 100_000);
    if (args.length > 0 && args[0].equals("room")) {
        liveInRoom();
        return;
    }
    int friends = args.length > 0 ? Math.clamp(parseInt(args[0]), 2, 16) : 2;
    var rooms = new ArrayList<Room>();
    try {
        doHomework(friends, rooms);
    } finally {
        for (var room : rooms) room.process.destroy();
    }
}

static void doHomework(int friends, List<Room> rooms) throws Exception {
    long start = System.nanoTime();
    for (int i = 0; i < friends; i++) rooms.add(new Room());
    for (var room : rooms) room.takeOut(); // "ready"
    double openingMs = (System.nanoTime() - start) / 1e6;

    var alone = new Way(() -> answer(0, 1));
    var table = new Way(() -> atOneTable(friends));
    var apart = new Way(() -> inRooms(rooms));
    double coldMs = apart.round();
    for (int r = -1; r < ROUNDS; r++) { // below 0: warm-up
        for (var way : List.of(alone, table, apart)) {
            double ms = way.round();
            if (r >= 0) way.millis[r] = ms;
        }
    }
    for (var room : rooms) room.leave();

    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("friends: " + friends);
    IO.println("questions in all: " + QUESTIONS);
    print("numbers in a question: %,d%n", numbers);
    IO.println("rounds: " + ROUNDS);
    print("answer alone: %,d%n", alone.answer());
    print("answer at one table: %,d%n", table.answer());
    print("answer in rooms: %,d%n", apart.answer());
    print("answer of a sieve: %,d%n", sieve());

    IO.println("\nwho                    process  thread    questions  primes");
    alone.printFriend("me", 0, 1);
    for (int i = 0; i < friends; i++) {
        table.printFriend("friend " + (i + 1) + " at the table", i, friends);
    }
    for (int i = 0; i < friends; i++) {
        apart.printFriend("friend " + (i + 1) + " in a room", i, friends);
    }

    IO.println("\nlines on my sheet after the table: " + lines(table.result));
    IO.println("lines on my sheet after the rooms: " + beforeCombining);
    IO.println("lines on my sheet after combining: " + lines(apart.result));

    IO.print("\nway                median ms  min ms  max ms");
    IO.println("  speed-up  least   most");
    alone.printTimes("alone", alone);
    table.printTimes("at one table", alone);
    apart.printTimes("in separate rooms", alone);

    print("%nopening the rooms: %.1f ms%n", openingMs);
    print("first homework in the new rooms: %.1f ms%n", coldMs);
}

// Another way to the same answer, to check it by.
static int sieve() {
    int limit = QUESTIONS * numbers;
    var composite = new BitSet(limit);
    int primes = 0;
    for (int n = 2; n < limit; n++) {
        if (composite.get(n)) continue;
        primes++;
        for (long m = (long) n * n; m < limit; m += n) composite.set((int) m);
    }
    return primes;
}

static int primesBetween(int from, int to) {
    int found = 0;
    for (int n = Math.max(from, 2); n < to; n++) if (isPrime(n)) found++;
    return found;
}

static boolean isPrime(int n) {
    for (int d = 2; d * d <= n; d++) if (n % d == 0) return false;
    return true;
}
