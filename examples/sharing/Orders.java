//JAVA 25+

// Ann changes an order from tarts for 2 to rolls for 9 while Ben reads it: a
// barrier lets her do so between his two reads. Once the order is two fields,
// and once it is a record, which is replaced. Look at what Ben reads.

static final CyclicBarrier BOTH = new CyclicBarrier(2);

// tag::fields[]
static int guests = 2;
static String cake = "tarts";

static void changeFields() {
    guests = 9;
    cake = "rolls";
}

static String readFields() throws Exception {
    int number = guests;
    meanwhile(); // here Ann changes the order
    return cake + " for " + number;
}

// end::fields[]

// tag::record[]
record Order(int guests, String cake) {}

static volatile Order order = new Order(2, "tarts");

static void replaceRecord() {
    order = new Order(9, "rolls"); // one step
}

static String readRecord() throws Exception {
    var mine = order; // one read: nobody can change this order
    meanwhile(); // here Ann replaces the order
    return mine.cake() + " for " + mine.guests();
}

// end::record[]

static void meanwhile() throws Exception {
    BOTH.await(); // Ann begins
    BOTH.await(); // Ann is done
}

static void serve(String row, Runnable change, Callable<String> read)
        throws Exception {
    try (var cooks = Executors.newFixedThreadPool(2)) {
        var ben = cooks.submit(read);
        var ann = cooks.submit(() -> {
            BOTH.await();
            change.run();
            return BOTH.await();
        });
        ann.get(); // throws if it has failed
        IO.println("%-10s  %s".formatted(row, ben.get()));
    }
}

void main() throws Exception {
    IO.println("the order   what Ben read");
    serve("two fields", () -> changeFields(), () -> readFields());
    serve("a record", () -> replaceRecord(), () -> readRecord());
}
