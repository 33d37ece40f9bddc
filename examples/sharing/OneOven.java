//JAVA 25+

// Two cooks need a hot oven, and the first one that comes heats it. A check and
// then a put lets both heat one, if both check before either puts: a barrier
// makes them do so. computeIfAbsent is one step. Look at the ovens heated.

static final CyclicBarrier BOTH = new CyclicBarrier(2);
static final AtomicInteger HEATED = new AtomicInteger();

static String heat() {
    return "oven " + HEATED.incrementAndGet();
}

// tag::ways[]
static String checkAndPut(Map<String, String> ovens) throws Exception {
    if (!ovens.containsKey("hot")) {
        BOTH.await(); // both have checked
        ovens.put("hot", heat());
    }
    return ovens.get("hot");
}

static String computeIfAbsent(Map<String, String> ovens) {
    return ovens.computeIfAbsent("hot", _ -> heat());
}

// end::ways[]

interface Way {
    String oven(Map<String, String> ovens) throws Exception;
}

static void cook(String row, Way way) throws Exception {
    HEATED.set(0);
    var ovens = new ConcurrentHashMap<String, String>();
    Callable<String> cook = () -> way.oven(ovens);
    try (var cooks = Executors.newFixedThreadPool(2)) {
        for (var oven : cooks.invokeAll(List.of(cook, cook))) {
            oven.get(); // throws if the cook has failed
        }
    }
    IO.println("%-19s  %12d".formatted(row, HEATED.get()));
}

void main() throws Exception {
    IO.println("way                  ovens heated");
    cook("containsKey and put", ovens -> checkAndPut(ovens));
    cook("computeIfAbsent", ovens -> computeIfAbsent(ovens));
}
