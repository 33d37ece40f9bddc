//JAVA 25+

// Two threads of one process: the main thread, and the one that it starts.
// Look at the process of each, and at what is left in the end.

int flour = 500;

void bake() {
    say("uses 200 of the flour");
    flour = flour - 200;
}

void say(String what) {
    long process = ProcessHandle.current().pid();
    String thread = Thread.currentThread().getName();
    IO.println(thread + ", a thread of process " + process + ", " + what);
}

void main() throws InterruptedException {
    var ann = Thread.ofPlatform().name("Ann").start(this::bake);
    ann.join(); // waits until Ann has ended
    say("finds " + flour);
    IO.println("flour left: " + flour);
}
