//JAVA 25+
//TRACE

// Two processes of one program, each with a memory of its own: the same
// static field exists twice, and neither process sees the other's.
// Look for: which column changes from one row to the next.

void main(String... args) throws Exception {
    if (args.length == 1) {
        otherKitchen();
    } else {
        thisKitchen();
    }
}

// tag::other[]
static int flour = 500;

/** The other kitchen: uses what it is told and says what is left. */
void otherKitchen() {
    for (String line; (line = IO.readln()) != null; ) {
        flour -= Integer.parseInt(line);
        IO.println(flour);
    }
}

// end::other[]

// tag::this[]
void thisKitchen() throws Exception {
    flour -= 100; // before the other kitchen exists
    Process other = again("other").start();
    IO.println("process here: " + ProcessHandle.current().pid());
    IO.println("process there: " + other.pid());
    IO.println();
    IO.println("step                        flour here  flour there");
    row("this kitchen uses 100", left(other, 0));
    row("the other kitchen uses 300", left(other, 300));

    Thread cook = new Thread(() -> flour -= 50);
    cook.start();
    cook.join();
    row("a second cook here uses 50", left(other, 0));

    other.outputWriter().close();
    other.waitFor();
}

// end::this[]

/** Has the other kitchen use some flour, and asks what it has left. */
int left(Process kitchen, int used) throws IOException {
    kitchen.outputWriter().write(used + "\n");
    kitchen.outputWriter().flush();
    return Integer.parseInt(kitchen.inputReader().readLine());
}

void row(String step, int otherFlour) {
    String row = "%-26s  %10d  %11d";
    IO.println(row.formatted(step, flour, otherFlour));
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
