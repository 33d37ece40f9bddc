//JAVA 25+
//SCHEDULES region=notes threads=Ann,Ben by=line

// Each friend hangs a note and then looks for the other's. Look at the ends:
// in every order of these steps, at least one of them finds a note.

int note1 = 0;
int note2 = 0;
int annFound = 0;
int benFound = 0;

// tag::notes[]
void ann() {
    note1 = 1;
    annFound = note2;
}

void ben() {
    note2 = 1;
    benFound = note1;
}

// end::notes[]

void main() throws InterruptedException {
    var first = Thread.ofPlatform().name("Ann").start(this::ann);
    var second = Thread.ofPlatform().name("Ben").start(this::ben);
    first.join();
    second.join();
    IO.println("found: " + annFound + " and " + benFound);
}
