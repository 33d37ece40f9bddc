//JAVA 25+
//VARIANT by-line SCHEDULES region=mark threads=Ann,Ben by=line
//VARIANT by-instruction SCHEDULES region=mark threads=Ann,Ben by=instruction

// Two friends make one mark each on a common sheet. Looked at line by line,
// nothing can go wrong. Look at the instructions that the line is made of.

int sheet = 0;

// tag::mark[]
void mark() {
    sheet++;
}

// end::mark[]

void main() throws InterruptedException {
    var ann = Thread.ofPlatform().name("Ann").start(this::mark);
    var ben = Thread.ofPlatform().name("Ben").start(this::mark);
    ann.join();
    ben.join();
    IO.println("marks on the sheet: " + sheet);
}
