//JAVA 25+

// A process is one run of this program. Run it twice, and look at the numbers.

void main() {
    var process = ProcessHandle.current();
    IO.println("process: " + process.pid());
    var parent = process.parent().orElseThrow();
    IO.println("started by process: " + parent.pid());
}
