//JAVA 25+

// Two friends add their marks to one number on one answer sheet. Each reads the
// number, adds one and writes it back. A barrier makes both read before either
// writes: the bad luck that otherwise strikes now and then, here every time.
// Look at the marks made and the marks on the sheet, then at the same work with
// an eraser (a lock) that a friend holds from the reading to the writing.

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

static final int TIMES = 1000; // marks that each friend adds

static final LongAdder MADE = new LongAdder();
static final CyclicBarrier BOTH = new CyclicBarrier(2);
static final ReentrantLock ERASER = new ReentrantLock();

static int sheet;

record Mark(int read, int wrote) {}

// tag::unlucky[]
static Mark markUnluckily() throws Exception {
    int read = sheet;
    BOTH.await(); // both have read, neither has written
    int wrote = read + 1;
    sheet = wrote;
    MADE.increment();
    BOTH.await(); // both have written
    return new Mark(read, wrote);
}

// end::unlucky[]

// tag::eraser[]
static Mark markWithEraser() {
    ERASER.lock();
    try {
        int read = sheet;
        int wrote = read + 1;
        sheet = wrote;
        MADE.increment();
        return new Mark(read, wrote);
    } finally {
        ERASER.unlock();
    }
}

// end::eraser[]

interface Marking {
    Mark mark() throws Exception;
}

// Runs two friends; returns the first mark of each.
static Mark[] atOneTable(Marking marking) throws InterruptedException {
    sheet = 0;
    MADE.reset();
    var first = new Mark[2];
    var friends = new Thread[2];
    for (int i = 0; i < 2; i++) {
        int me = i;
        String name = "friend " + (i + 1);
        friends[i] = new Thread(() -> first[me] = work(marking), name);
    }
    for (var friend : friends) friend.start();
    for (var friend : friends) friend.join();
    return first;
}

static Mark work(Marking marking) {
    try {
        Mark first = marking.mark();
        for (int i = 1; i < TIMES; i++) marking.mark();
        return first;
    } catch (Exception e) {
        throw new IllegalStateException(e);
    }
}

/** A thread that fails ends the program: no other waits for it forever. */
static void endIfAThreadFails() {
    Thread.setDefaultUncaughtExceptionHandler(
            (_, failure) -> {
                failure.printStackTrace();
                System.exit(1);
            });
}

void main() throws InterruptedException {
    endIfAThreadFails();
    Mark[] first = atOneTable(() -> markUnluckily());
    IO.println("first mark of  read  wrote");
    for (int i = 0; i < 2; i++) {
        IO.print("friend " + (i + 1));
        IO.println("          " + first[i].read + "      " + first[i].wrote);
    }
    IO.println("");
    print("marks made", MADE.sum());
    print("marks on the sheet", sheet);
    print("marks lost", MADE.sum() - sheet);

    atOneTable(() -> markWithEraser());
    IO.println("");
    print("marks made with the eraser", MADE.sum());
    print("marks on the sheet with the eraser", sheet);
}

void print(String label, long number) {
    IO.println(label + String.format(Locale.ROOT, ": %,d", number));
}
