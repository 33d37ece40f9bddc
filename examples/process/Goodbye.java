//JAVA 25+

// How a process ends: by itself, asked by another, forced by another; and
// what becomes of a child whose parent has ended.
// Look for: what the parent called, the exit code that it read, whether the
// child had time for last words, and the parent of the orphan, before and
// after.

void main(String... args) throws Exception {
    switch (args.length == 0 ? "" : args[0]) {
        case "" -> {
            fourEndings();
            orphan();
        }
        case "parent" -> parent();
        case "orphan" -> Thread.sleep(Duration.ofMinutes(1));
        default -> child(args[0]);
    }
}

// tag::endings[]
/** One child: prepares its last words, says it is ready, and ends. */
void child(String ending) throws IOException {
    var lastWords = new Thread(() -> IO.println("goodbye"));
    Runtime.getRuntime().addShutdownHook(lastWords);
    IO.println("ready");
    switch (ending) {
        case "returns" -> {}
        case "calls exit" -> System.exit(7);
        default -> System.in.read(); // waits for its end
    }
}

/** Waits for a child, or ends it, and describes how it went. */
String end(String ending, Process child) throws Exception {
    BufferedReader output = child.inputReader();
    output.readLine(); // it is ready
    String called = "nothing";
    if (ending.equals("asked")) {
        child.toHandle().destroy(); // leaves its output readable
        called = "destroy";
    } else if (ending.equals("forced")) {
        child.toHandle().destroyForcibly();
        called = "destroyForcibly";
    }
    String lastWords = "goodbye".equals(output.readLine()) ? "yes" : "no";
    int code = child.waitFor();
    String row = "%-10s  %-15s  %9d  %s";
    return row.formatted(ending, called, code, lastWords);
}

// end::endings[]

void fourEndings() throws Exception {
    var children = new LinkedHashMap<String, Process>();
    String[] endings = {"returns", "calls exit", "asked", "forced"};
    for (String ending : endings) {
        children.put(ending, again(ending).start());
    }
    IO.println("ending      parent called    exit code  last words");
    for (String ending : endings) {
        IO.println(end(ending, children.get(ending)));
    }
}

// tag::orphan[]
/** A parent that leaves a child behind. */
void parent() throws IOException {
    IO.println(again("orphan").start().pid());
    System.in.read(); // stays until the grandparent closes the pipe
}

void orphan() throws Exception {
    Process parent = again("parent").start();
    long pid = Long.parseLong(parent.inputReader().readLine());
    ProcessHandle orphan = ProcessHandle.of(pid).orElseThrow();
    Optional<ProcessHandle> before = orphan.parent();
    parent.outputWriter().close();
    parent.waitFor();
    Optional<ProcessHandle> after = orphan.parent();
    boolean adopted = after.isPresent() && !after.equals(before);
    String alive = orphan.isAlive() ? "yes" : "no";
    orphan.destroyForcibly();

    IO.println();
    IO.println("orphan: " + pid);
    IO.println("parent before: " + number(before));
    IO.println("parent after: " + number(after));
    IO.println("adopted: " + (adopted ? "yes" : "no"));
    IO.println("still running: " + alive);
    IO.println();
    family(parent, pid, number(before), number(after));
}

// end::orphan[]

/** Who was whose parent. */
void family(Process parent, long orphan, Object before, Object after) {
    long me = ProcessHandle.current().pid();
    String row = "%-15s  %7s  %7s  %s\n";
    IO.println("this process: " + me);
    IO.println();
    IO.print(row.formatted("child", "pid", "parent", "when"));
    IO.print(row.formatted("the parent", parent.pid(), me, "before"));
    IO.print(row.formatted("the orphan", orphan, before, "before"));
    IO.print(row.formatted("the same orphan", orphan, after, "after"));
}

String number(Optional<ProcessHandle> process) {
    return process.map(p -> Long.toString(p.pid())).orElse("none");
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
