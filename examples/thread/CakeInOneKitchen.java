//JAVA 25+
//TRACE

// One cake, three cooks, one kitchen: three threads in one process.
// Look for: one pid and three threads, one bowl that one cook has at a time,
// and work that goes on while the oven is busy.
// Stirring is real work: it sorts grains. A lump is a grain that is larger
// than the next one, so a smooth dough has none. Only the oven sleeps.

import static java.util.concurrent.CompletableFuture.supplyAsync;

final Lock bowl = new ReentrantLock(); // the only one in this kitchen

// tag::cooks[]
int[] mix(int[] flour) { // Ann
    return stir("mix batter", flour);
}

int[] bake(CompletableFuture<int[]> batter) { // Ben
    step("heat oven", clock(), () -> oven(120));
    long ready = clock();
    int[] tin = batter.join(); // waits for Ann
    step("bake cake", ready, () -> oven(240));
    return tin;
}

int[] decorate(int[] milk, CompletableFuture<int[]> baked) { // Cem
    int[] plate = new int[2 * milk.length]; // for cream and cake
    int[] cream = stir("whip cream", milk);
    long ready = clock();
    int[] cake = baked.join(); // waits for Ben
    step("decorate", ready, () -> spread(cream, cake, plate));
    return plate;
}

int[] stir(String step, int[] grains) {
    long ready = clock();
    bowl.lock(); // waits while another cook has it
    try {
        step(step, ready, () -> Arrays.sort(grains));
        return grains;
    } finally {
        bowl.unlock();
    }
}

// end::cooks[]

static void spread(int[] cream, int[] cake, int[] plate) {
    System.arraycopy(cake, 0, plate, 0, cake.length);
    System.arraycopy(cream, 0, plate, cake.length, cream.length);
    Arrays.sort(plate);
}

static void oven(int millis) {
    try {
        Thread.sleep(millis);
    } catch (InterruptedException e) {
        throw new IllegalStateException("the oven was opened too early", e);
    }
}

// Who did what and when, in milliseconds since the kitchen opened.
record Step(
        String name,
        String cook,
        long thread,
        long pid,
        double ready,
        double began,
        double ended) {}

final Queue<Step> diary = new ConcurrentLinkedQueue<>();
long opening; // as System.nanoTime() tells it

long clock() {
    return System.nanoTime() - opening;
}

void step(String name, long ready, Runnable work) {
    long began = clock();
    work.run();
    long ended = clock();
    var cook = Thread.currentThread();
    long pid = ProcessHandle.current().pid();
    diary.add(
            new Step(
                    name,
                    cook.getName(),
                    cook.threadId(),
                    pid,
                    ready / 1e6,
                    began / 1e6,
                    ended / 1e6));
}

static int[] grains(long seed) {
    return new Random(seed).ints(1_500_000).toArray();
}

static long lumps(int[] grains) {
    var pairs = IntStream.range(1, grains.length);
    return pairs.filter(i -> grains[i - 1] > grains[i]).count();
}

/** Hands each job to a new thread of that name. */
static Executor cook(String name) {
    return Thread.ofPlatform().name(name)::start;
}

void main() {
    int[] flour = grains(1);
    int[] milk = grains(2);
    long lumpsBefore = lumps(flour) + lumps(milk);

    opening = System.nanoTime();
    var batter = supplyAsync(() -> mix(flour), cook("Ann"));
    var baked = supplyAsync(() -> bake(batter), cook("Ben"));
    var decorated = supplyAsync(() -> decorate(milk, baked), cook("Cem"));
    int[] cake = decorated.join(); // throws if a cook has failed

    print("process id: %d%n%n", ProcessHandle.current().pid());
    print("Times in milliseconds since the kitchen opened%n%n");
    print("step        cook  thread      pid   ready   began   ended%n");
    var steps = new ArrayList<>(diary);
    steps.sort(Comparator.comparing(Step::began));
    for (var s : steps) {
        print("%-10s  %-4s  %6d  %7d", s.name, s.cook, s.thread, s.pid);
        print("  %6.1f  %6.1f  %6.1f%n", s.ready, s.began, s.ended);
    }
    double work = steps.stream().mapToDouble(s -> s.ended - s.began).sum();
    double last = steps.stream().mapToDouble(Step::ended).max().orElseThrow();
    print("%n");
    print("kitchens: %d%n", steps.stream().map(Step::pid).distinct().count());
    print("cooks: %d%n", steps.stream().map(Step::thread).distinct().count());
    print("lumps before: %,d%n", lumpsBefore);
    print("lumps in the cake: %d%n", lumps(cake));
    print("all steps added up: %.1f ms%n", work);
    print("the cake was ready after: %.1f ms%n", last);
}

static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
}
