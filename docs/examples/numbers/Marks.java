//SCHEDULES region=mark threads=Ann,Ben by=line

// Two threads add one to the same number, each in two steps.

int number = 0;

// tag::mark[]
void mark() {
    int seen = number;
    number = seen + 1;
}

// end::mark[]

void main() throws InterruptedException {
    var ann = Thread.ofPlatform().name("Ann").start(this::mark);
    var ben = Thread.ofPlatform().name("Ben").start(this::mark);
    ann.join();
    ben.join();
    IO.println("number: " + number);
}
