//JAVA 25+
//TRACE

// A JVM starts itself once more, and the child's main thread ends first. Ben,
// an ordinary thread, works on without it. Cem is a daemon: he would never end.
// Look for: who was alive at each moment, whose last words came, and the exit
// code.

void main(String... args) throws Exception {
    if (args.length == 0) {
        parent();
    } else {
        kitchen();
    }
}

// tag::kitchen[]
void kitchen() {
    var main = Thread.currentThread();
    var cem = new Thread(() -> tidyForEver(), "Cem");
    cem.setDaemon(true);
    Thread.ofPlatform().name("Ben").start(() -> workAfter(main, cem));
    cem.start();
    IO.println("main returns");
}

void workAfter(Thread main, Thread cem) {
    try {
        main.join();
        long found = primesBelow(3_000_000);
        var number = String.format(Locale.ROOT, "%,d", found);
        IO.println("primes that Ben found: " + number);
        IO.println("main is alive: " + (main.isAlive() ? "yes" : "no"));
        IO.println("Cem is alive: " + (cem.isAlive() ? "yes" : "no"));
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    } finally {
        IO.println("last words of Ben");
    }
}

static volatile long tidied; // never the last of it

/** A daemon's work: it has no end of its own. */
void tidyForEver() {
    try {
        while (true) tidied = primesBelow(1_000);
    } finally {
        IO.println("last words of Cem");
    }
}

// end::kitchen[]

static long primesBelow(int limit) {
    var composite = new BitSet(limit);
    long primes = 0;
    for (int i = 2; i < limit; i++) {
        if (composite.get(i)) continue;
        primes++;
        for (long j = (long) i * i; j < limit; j += i) composite.set((int) j);
    }
    return primes;
}

void parent() throws Exception {
    var child = again("kitchen").start();
    var said = child.inputReader().readAllLines();
    int code = child.waitFor();
    for (var line : said) IO.println(line);
    IO.println();
    IO.println("exit code: " + code);
    for (var cook : List.of("Ben", "Cem")) {
        boolean heard = said.contains("last words of " + cook);
        IO.println(cook + " had last words: " + (heard ? "yes" : "no"));
    }
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
