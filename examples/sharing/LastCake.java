//JAVA 25+
//SCHEDULES region=buy threads=Ann,Ben by=line

// One cake is left, and two customers want it. Each looks first and takes it
// then. Look for the order in which both get it.

int cakes = 1;

// tag::buy[]
void buy() {
    if (cakes > 0) {
        cakes = cakes - 1;
    }
}

// end::buy[]

void main() throws InterruptedException {
    var ann = Thread.ofPlatform().name("Ann").start(this::buy);
    var ben = Thread.ofPlatform().name("Ben").start(this::buy);
    ann.join();
    ben.join();
    IO.println("cakes: " + cakes);
}
