//JAVA 25+

// Several processes at the same time: this one starts two others, which print
// the version of Java into pipes, and waits for both.

void main() throws Exception {
    IO.println("this process: " + ProcessHandle.current().pid());
    var java = ProcessHandle.current().info().command().orElseThrow();
    var program = new ProcessBuilder(java, "--version");
    Process one = program.start();
    Process two = program.start();
    IO.println("process one: " + one.pid());
    IO.println("process two: " + two.pid());
    IO.println("exit codes: " + one.waitFor() + " and " + two.waitFor());
}
