//JAVA 25+
//VARIANT without SCHEDULES region=without threads=Ann,Ben by=line
//VARIANT without ARGS without
//VARIANT eraser SCHEDULES region=eraser threads=Ann,Ben by=line
//VARIANT eraser ARGS eraser

// Two friends make one mark each, in two steps: read the number, write it back
// with one more. Look at who waits for whom with the eraser, and at the ends.

final Object eraser = new Object();
int sheet = 0;

// tag::without[]
void without() {
    int seen = sheet;
    sheet = seen + 1;
}

// end::without[]

// tag::eraser[]
void withEraser() {
    synchronized (eraser) {
        int seen = sheet;
        sheet = seen + 1;
    }
}

// end::eraser[]

void main(String[] args) throws InterruptedException {
    boolean locks = args.length > 0 && args[0].equals("eraser");
    Runnable mark = locks ? this::withEraser : this::without;
    var ann = Thread.ofPlatform().name("Ann").start(mark);
    var ben = Thread.ofPlatform().name("Ben").start(mark);
    ann.join();
    ben.join();
    IO.println("marks on the sheet: " + sheet);
}
