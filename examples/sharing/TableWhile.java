//JAVA 25+
//SCHEDULES region=table threads=Ann,Ben,Cem by=line

// Ann and Ben each take a cake from the table, and Cem puts two on it, one at a
// time. A cook who finds the table empty waits until Cem calls. Look at the
// fewest cakes that the table ever had.

final Object table = new Object();
int cakes = 0;
int fewest = 0;

// tag::table[]
void take() throws InterruptedException {
    synchronized (table) {
        while (cakes == 0) {
            table.wait();
        }
        fewest = Math.min(fewest, --cakes);
    }
}

void put() {
    synchronized (table) {
        cakes++;
        table.notifyAll();
    }
}

// end::table[]

Thread cook(String name) {
    return Thread.ofPlatform().name(name).start(() -> {
        try {
            take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    });
}

void main() throws InterruptedException {
    var ann = cook("Ann");
    var ben = cook("Ben");
    var cem = Thread.ofPlatform().name("Cem").start(() -> {
        put();
        put();
    });
    ann.join();
    ben.join();
    cem.join();
    IO.println("fewest cakes: " + fewest);
}
