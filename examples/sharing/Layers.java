//JAVA 25+

// Three cooks build a cake of three layers, and each lays a third of a layer.
// A latch lets them begin together, a barrier makes all wait for each other
// after each layer, and a second latch tells when all are done. Then the same
// without the barrier. Look at the pieces laid before the layer below was
// complete.

static final int COOKS = 3;
static final int LAYERS = 3;

static class Cake {
    // tag::cook[]
    final CountDownLatch open = new CountDownLatch(1);
    final CountDownLatch done = new CountDownLatch(COOKS);
    final CyclicBarrier layer = new CyclicBarrier(COOKS);

    void cook(int cook, boolean barrier) throws Exception {
        open.await(); // until main opens the kitchen
        for (int i = 0; i < LAYERS; i++) {
            prepare(cook);
            lay(i);
            if (barrier) layer.await(); // until all have laid a piece
        }
        done.countDown(); // goes on at once
    }

    // end::cook[]

    final int[] laid = new int[LAYERS];
    int tooEarly;

    synchronized void lay(int i) {
        laid[i]++;
        if (i > 0 && laid[i - 1] < COOKS) tooEarly++;
    }
}

static void prepare(int cook) throws InterruptedException {
    Thread.sleep(10 * cook); // the dough rests: longer for each next cook
}

static Cake bake(boolean barrier) throws Exception {
    var cake = new Cake();
    for (int i = 0; i < COOKS; i++) {
        int cook = i;
        Thread.ofPlatform().start(() -> {
            try {
                cake.cook(cook, barrier);
            } catch (Exception e) {
                e.printStackTrace();
                System.exit(1); // or main would wait forever
            }
        });
    }
    cake.open.countDown(); // all begin
    cake.done.await(); // until all have finished
    return cake;
}

void main() throws Exception {
    var with = bake(true);
    var without = bake(false);
    IO.println("cooks: " + COOKS);
    IO.println("layers: " + LAYERS);
    IO.println("\nway         pieces  too early");
    print("barrier", with);
    print("no barrier", without);
}

static void print(String way, Cake cake) {
    int pieces = IntStream.of(cake.laid).sum();
    IO.println("%-10s  %6d  %9d".formatted(way, pieces, cake.tooEarly));
}
