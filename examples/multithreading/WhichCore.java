//JAVA 25+
//ALONE
//NEEDS linux

// Three cooks want a hob all the time: three threads count primes, and each
// asks Linux every 10 ms on which core it is. Look for: whether a thread stays
// where it was, and whether it has a core to itself.

static final List<String> COOKS = List.of("Ann", "Ben", "Cem");
static final int LOOKS = 60;
static final int SHOWN = 24;
static final long BETWEEN = 10_000_000; // nanoseconds

static class Diary {
    final List<Integer> cores = new ArrayList<>();
    int primes;

    void work() {
        long next = System.nanoTime();
        for (int n = 2; cores.size() < LOOKS; n++) {
            if (isPrime(n)) primes++;
            if (System.nanoTime() - next < 0) continue;
            cores.add(coreNow());
            next = System.nanoTime() + BETWEEN;
        }
    }

    int moves() {
        int moves = 0;
        for (int i = 1; i < LOOKS; i++) {
            if (!cores.get(i).equals(cores.get(i - 1))) moves++;
        }
        return moves;
    }
}

/** Field 39 of this file is the core; fields 1 and 2 end with ")". */
static int coreNow() {
    try {
        // tag::core[]
        var stat = Files.readString(Path.of("/proc/thread-self/stat"));
        var behind = stat.substring(stat.lastIndexOf(')') + 2);
        return Integer.parseInt(behind.split(" ")[39 - 3]);
        // end::core[]
    } catch (IOException e) {
        throw new UncheckedIOException(e);
    }
}

void main() throws Exception {
    if (!System.getProperty("os.name").equals("Linux")) {
        IO.println("This program needs Linux: it reads /proc.");
        return;
    }
    var diaries = new LinkedHashMap<String, Diary>();
    var team = new LinkedHashMap<String, FutureTask<Void>>();
    for (var cook : COOKS) {
        var diary = new Diary();
        diaries.put(cook, diary);
        team.put(cook, new FutureTask<Void>(diary::work, null));
    }
    team.forEach((cook, work) -> Thread.ofPlatform().name(cook).start(work));
    for (var work : team.values()) work.get(); // waits, or fails

    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("time between two looks: " + BETWEEN / 1_000_000 + " ms");
    IO.print("\ncook   primes  looks  moves");
    IO.println("  the first " + SHOWN + " cores");
    int moves = 0;
    for (var cook : diaries.entrySet()) {
        String name = cook.getKey();
        var diary = cook.getValue();
        var first = diary.cores.subList(0, SHOWN).stream();
        var cores = first.map(String::valueOf).collect(Collectors.joining(" "));
        moves += diary.moves();
        IO.print("%-4s  %7d  %5d".formatted(name, diary.primes, LOOKS));
        IO.println("  %5d  %s".formatted(diary.moves(), cores));
    }
    IO.println("\nmoves in all: " + moves);
}

static boolean isPrime(int n) {
    for (int d = 2; d * d <= n; d++) if (n % d == 0) return false;
    return true;
}
