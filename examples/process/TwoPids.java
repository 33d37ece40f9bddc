//JAVA 25+
//NEEDS linux

// A shell in namespaces of its own, as a container has them, and a plain one.
// Look for: its two process ids, how many processes it sees, and its kernel.
// Where the system refuses the namespaces, the program says so.

// tag::ask[]
static final String ASK = """
    echo $$                       # its process id
    set -- /proc/[0-9]*; echo $#  # how many processes it sees
    uname -r                      # the version of the kernel
    read line                     # waits until its input is closed
    """;
static final String NAMESPACES =
    "unshare --user --map-root-user --pid --fork --mount-proc";
// end::ask[]

void main() throws Exception {
    IO.println("shell          id inside  id outside  processes seen  kernel");
    look("plain", List.of());
    String ids = "refused";
    String refusal = "none";
    try {
        ids = look("in namespaces", List.of(NAMESPACES.split(" ")));
    } catch (IOException e) {
        print("in namespaces", "refused", "refused", "refused", "refused");
        refusal = e.getMessage().lines().findFirst().orElseThrow();
    }
    IO.println("\nits ids, by the kernel: " + ids);
    IO.println("refusal: " + refusal);
}

// tag::look[]
/** Starts a shell, and prints what it says of itself and what we see. */
String look(String name, List<String> namespaces) throws Exception {
    var command = new ArrayList<>(namespaces);
    command.addAll(List.of("sh", "-c", ASK));
    Process started = new ProcessBuilder(command).start();
    BufferedReader shell = started.inputReader();
    String inside = shell.readLine();
    String seen = shell.readLine();
    String kernel = shell.readLine();
    if (kernel == null) throw new IOException(errors(started));

    ProcessHandle outside = started.toHandle();
    if (!namespaces.isEmpty()) { // unshare, whose child is the shell
        outside = outside.children().findFirst().orElseThrow();
    }
    String ids = ids(outside.pid());
    print(name, inside, outside.pid(), seen, kernel);
    started.outputWriter().close();
    started.waitFor();
    return ids;
}

/** The ids of a process in its namespaces, the outermost first. */
String ids(long pid) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
        var line = lines.filter(l -> l.startsWith("NSpid:")).findFirst();
        return line.get().substring(6).strip().replaceAll("\\s+", " and ");
    }
}
// end::look[]

String errors(Process failed) throws IOException {
    String text = new String(failed.getErrorStream().readAllBytes());
    return text.isBlank() ? "no error message" : text;
}

void print(Object... cells) {
    IO.println("%-13s  %9s  %10s  %14s  %s".formatted(cells));
}
