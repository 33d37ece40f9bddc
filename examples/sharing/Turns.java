//JAVA 25+
//ALONE

// Three cooks want the bowl again as soon as they have put it down. A fair lock
// lets the cook in that has waited longest; an unfair one lets anyone in that
// comes at the right moment. Look at the share of the turns that each cook had,
// and at the turns that one had in a row while others waited.

static final int COOKS = 3;
static final int ROUNDS = 3;
static final int ROUND_MS = 250;

static class Bowl {
    final ReentrantLock lock;
    final int[] turns = new int[COOKS];
    int last = -1;
    int inARow;
    int longest;
    volatile boolean closed;

    Bowl(boolean fair) {
        lock = new ReentrantLock(fair);
    }

    // tag::turns[]
    Void use(int cook) throws InterruptedException {
        while (!closed) {
            boolean othersWait = lock.hasQueuedThreads();
            lock.lock();
            try {
                count(cook, othersWait);
                Thread.sleep(1); // the mixer stirs
            } finally {
                lock.unlock();
            }
        }
        return null;
    }

    // end::turns[]

    void count(int cook, boolean othersWait) {
        turns[cook]++;
        inARow = cook == last && othersWait ? inARow + 1 : 1;
        last = cook;
        longest = Math.max(longest, inARow);
    }
}

static Bowl round(boolean fair) throws Exception {
    var bowl = new Bowl(fair);
    try (var threads = Executors.newFixedThreadPool(COOKS)) {
        var cooks = new ArrayList<Future<Void>>();
        for (int i = 0; i < COOKS; i++) {
            int cook = i;
            cooks.add(threads.submit(() -> bowl.use(cook)));
        }
        Thread.sleep(ROUND_MS);
        bowl.closed = true;
        for (var cook : cooks) cook.get(); // throws if it has failed
    }
    return bowl;
}

void main() throws Exception {
    var unfair = new ArrayList<Bowl>();
    var fair = new ArrayList<Bowl>();
    for (int i = 0; i < ROUNDS; i++) {
        unfair.add(round(false));
        fair.add(round(true));
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("cooks: " + COOKS);
    IO.println("rounds: " + ROUNDS);
    IO.println("length of a round: " + ROUND_MS + " ms");
    IO.println("\nlock    turns  smallest share  largest share  most in a row");
    print("unfair", unfair);
    print("fair", fair);
}

static void print(String lock, List<Bowl> rounds) {
    int turns = 0;
    int longest = 0;
    double smallest = 100;
    double largest = 0;
    for (var bowl : rounds) {
        int all = IntStream.of(bowl.turns).sum();
        turns += all;
        longest = Math.max(longest, bowl.longest);
        for (int own : bowl.turns) {
            smallest = Math.min(smallest, 100.0 * own / all);
            largest = Math.max(largest, 100.0 * own / all);
        }
    }
    Object[] cells = {lock, turns, smallest, largest, longest};
    var format = "%-6s  %5d  %12.1f %%  %11.1f %%  %13d";
    IO.println(String.format(Locale.ROOT, format, cells));
}
