//JAVA 25+
//NEEDS posix

// Three ways in which a JVM ends, as a shell sees them: it returns, it needs
// more heap than it may have, or it is killed, as for lack of memory.
// Look for: the exit code, and whether there was time for a last word.

void main(String... args) throws Exception {
    if (args.length == 1) {
        child(args[0]);
        return;
    }
    IO.println("ending             exit code  last word  error");
    for (String ending : List.of("returns", "needs too much", "is killed")) {
        start(ending);
    }
}

// tag::child[]
void child(String ending) throws Exception {
    var lastWord = new Thread(() -> IO.println("goodbye"));
    Runtime.getRuntime().addShutdownHook(lastWord);
    switch (ending) {
        case "needs too much" -> {
            var full = new ArrayList<byte[]>();
            while (true) full.add(new byte[1 << 20]);
        }
        case "is killed" -> {
            String me = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder("kill", "-KILL", me).start();
            Thread.sleep(Duration.ofMinutes(1)); // the signal comes first
        }
        default -> {}
    }
}

// end::child[]

/** A shell runs the child, and prints the exit code that it sees. */
void start(String ending) throws Exception {
    // tag::shell[]
    String script = "\"$@\" 2>&1; echo exit code: $?";
    var command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
    command.addAll(again("-Xmx32m", ending));
    Process shell = new ProcessBuilder(command).start();
    // end::shell[]
    List<String> output = shell.inputReader().lines().toList();
    shell.waitFor();
    print(ending, output);
}

void print(String ending, List<String> output) {
    String code = output.getLast().replace("exit code: ", "");
    String lastWord = output.contains("goodbye") ? "yes" : "no";
    boolean full = String.join(" ", output).contains("OutOfMemoryError");
    String error = full ? "OutOfMemoryError" : "none";
    String row = "%-17s  %9s  %9s  %s";
    IO.println(row.formatted(ending, code, lastWord, error));
}

/** The command that runs this program as it was started itself. */
List<String> again(String option, String argument) {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.add(option);
    String source = System.getProperty("jdk.launcher.sourcefile");
    if (source == null) {
        String classes = System.getProperty("java.class.path");
        command.addAll(List.of("-cp", classes, getClass().getName()));
    } else {
        command.addAll(List.of("-XX:TieredStopAtLevel=1", source));
    }
    command.add(argument);
    return command;
}
