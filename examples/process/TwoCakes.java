//JAVA 25+
//TRACE

// One recipe, two kitchens, two cakes: this program starts itself once more,
// and in each of the two processes three threads bake a cake.
// Look for: two process ids, three names each, and which cooks share a bowl.
// Stirring is real work: it sorts grains until none is larger than the next.
// Only the oven sleeps.

import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.CompletableFuture.supplyAsync;

static final int GRAINS = 1_500_000;

void main(String... args) throws Exception {
    if (args.length > 0) {
        IO.println("ready");
        IO.readln(); // until the first kitchen begins
        bake("Dan", "Eva", "Fay");
    } else {
        var other = again("second").start();
        other.inputReader().readLine(); // "ready"
        IO.println("cake by        process  lumps");
        other.outputWriter().write("begin\n");
        other.outputWriter().flush();
        bake("Ann", "Ben", "Cem");
        other.inputReader().lines().forEach(IO::println);
        IO.println();
        IO.println("process of this kitchen: " + ProcessHandle.current().pid());
        IO.println("process of the other kitchen: " + other.pid());
        IO.println("the other one ended with: exit " + other.waitFor());
    }
}

// tag::cake[]
final Lock bowl = new ReentrantLock(); // the only one in this kitchen

void bake(String mixer, String baker, String decorator) {
    var batter = supplyAsync(() -> stir(1), cook("mixer " + mixer));
    var baked =
            supplyAsync(
                    () -> {
                        int[] dough = batter.join(); // waits
                        oven(150);
                        return dough;
                    },
                    cook("baker " + baker));
    var decorated =
            runAsync(
                    () -> {
                        int[] cream = stir(2); // waits for the bowl
                        int[] cake = baked.join(); // waits too
                        report(lumps(spread(cream, cake)));
                    },
                    cook("decorator " + decorator));
    decorated.join(); // throws if a cook has failed
}

int[] stir(long seed) {
    int[] grains = new Random(seed).ints(GRAINS).toArray();
    bowl.lock();
    try {
        Arrays.sort(grains);
        return grains;
    } finally {
        bowl.unlock();
    }
}

// end::cake[]

/** Hands each job to a new thread of that name. */
static Executor cook(String name) {
    return Thread.ofPlatform().name(name)::start;
}

static int[] spread(int[] cream, int[] cake) {
    int[] both = Arrays.copyOf(cake, cake.length + cream.length);
    System.arraycopy(cream, 0, both, cake.length, cream.length);
    Arrays.sort(both);
    return both;
}

static void oven(int millis) {
    try {
        Thread.sleep(millis);
    } catch (InterruptedException e) {
        throw new IllegalStateException("the oven was opened too early", e);
    }
}

static long lumps(int[] grains) {
    var pairs = IntStream.range(1, grains.length);
    return pairs.filter(i -> grains[i - 1] > grains[i]).count();
}

static void report(long lumps) {
    long pid = ProcessHandle.current().pid();
    var cook = Thread.currentThread().getName();
    IO.println("%-13s  %7d  %5d".formatted(cook, pid, lumps));
}

/** Starts this program again, as this process was started itself. */
ProcessBuilder again(String... args) {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    String source = System.getProperty("jdk.launcher.sourcefile");
    if (source == null) {
        String classes = System.getProperty("java.class.path");
        command.addAll(List.of("-cp", classes, getClass().getName()));
    } else {
        // The child compiles the source again: quicker without C2.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", source));
    }
    command.addAll(List.of(args));
    var error = ProcessBuilder.Redirect.INHERIT;
    return new ProcessBuilder(command).redirectError(error);
}
