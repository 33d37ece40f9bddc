//JAVA 25+

// Three cakes of half a second each, baked at the same time by three threads.

void bake(String cook) {
    try {
        Thread.sleep(500); // the cake is in the oven
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
    IO.println(cook + " has a cake");
}

void main() throws InterruptedException {
    long start = System.nanoTime();
    var cooks = new ArrayList<Thread>();
    for (String name : List.of("Ann", "Ben", "Cem")) {
        cooks.add(Thread.ofPlatform().start(() -> bake(name)));
    }
    for (Thread cook : cooks) cook.join();
    long millis = (System.nanoTime() - start) / 1_000_000;
    IO.println("three cakes: " + millis + " ms");
}
