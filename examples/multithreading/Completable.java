//JAVA 25+

// A cake takes dough and icing, which two threads make at the same time. What
// is to be done with both is said at once, and done when both are there; the
// main thread waits only once, at the end. Look at what becomes of a failure.

static CompletableFuture<Integer> make(int grams, ExecutorService cooks) {
    return CompletableFuture.supplyAsync(() -> {
        if (grams <= 0) throw new IllegalArgumentException("nothing left");
        return grams;
    }, cooks);
}

// tag::cake[]
static CompletableFuture<String> cake(int dough, int icing, ExecutorService c) {
    return make(dough, c)
            .thenCombine(make(icing, c), Integer::sum) // when both are there
            .thenApply(grams -> grams + " g")
            .exceptionally(e -> "no cake, " + e.getCause().getMessage());
}

// end::cake[]

void main() {
    try (var cooks = Executors.newFixedThreadPool(2)) {
        var first = cake(500, 200, cooks);
        var second = cake(500, 0, cooks);
        IO.println("first cake: " + first.join()); // waits for it
        IO.println("second cake: " + second.join());
    }
}
