//JAVA 25+

// One program, run twice at the same time: two processes of one parent.
// Each child says who it is, then waits until its parent has seen both.
// Look for: what the two rows have in common, and what they don't.

void main(String... args) throws Exception {
    if (args.length == 1) {
        introduceYourself(args[0]);
    } else {
        startTwo();
    }
}

/** What each child does: says who it is and waits to be dismissed. */
void introduceYourself(String name) throws IOException {
    ProcessHandle me = ProcessHandle.current();
    long parent = me.parent().orElseThrow().pid();
    String row = "%-7s  %7d  %7d  %-12s  %9s";
    String memory = heapInUse() + " KiB";
    IO.println(row.formatted(name, me.pid(), parent, fingerprint(), memory));
    System.in.read(); // returns when the parent closes the pipe
}

// tag::runs[]
void startTwo() throws Exception {
    ProcessHandle me = ProcessHandle.current();
    IO.println("program: " + getClass().getName());
    IO.println("this process: " + me.pid());
    IO.println();

    Process first = again("first").start();
    Process second = again("second").start();
    IO.println("process      pid   parent  class file         heap");
    IO.println(first.inputReader().readLine());
    IO.println(second.inputReader().readLine());

    IO.println();
    IO.println("children at the same time: " + alive(first, second));
    first.outputWriter().close();
    second.outputWriter().close();
    IO.println("exit code of the first: " + first.waitFor());
    IO.println("exit code of the second: " + second.waitFor());
    IO.println("children now: " + alive(first, second));
}

// end::runs[]

long alive(Process... children) {
    return Stream.of(children).filter(Process::isAlive).count();
}

long heapInUse() {
    Runtime jvm = Runtime.getRuntime();
    return (jvm.totalMemory() - jvm.freeMemory()) / 1024;
}

/** A checksum of the class file from which this process was made. */
String fingerprint() throws IOException {
    String file = getClass().getName() + ".class";
    try (var bytes = getClass().getResourceAsStream(file)) {
        CRC32 sum = new CRC32();
        sum.update(bytes.readAllBytes());
        String digits = HexFormat.of().toHexDigits((int) sum.getValue());
        return "CRC " + digits;
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
