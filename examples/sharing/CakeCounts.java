//JAVA 25+

// Two sellers count the cakes that they sell in one map. get and put are two
// steps, and a barrier makes both sellers read before either writes; merge is
// one step. Look at the counts that were lost, with each kind of map.

static final int SOLD = 1_000; // by each seller
static final CyclicBarrier BOTH = new CyclicBarrier(2);

// tag::ways[]
static void getAndPut(Map<String, Integer> counts) throws Exception {
    int count = counts.get("cake");
    BOTH.await(); // both have read
    counts.put("cake", count + 1);
    BOTH.await(); // both have written
}

static void merge(Map<String, Integer> counts) {
    counts.merge("cake", 1, Integer::sum); // one step
}

// end::ways[]

interface Sale {
    void count(Map<String, Integer> counts) throws Exception;
}

static void sell(String row, Map<String, Integer> counts, Sale sale)
        throws Exception {
    counts.put("cake", 0);
    Callable<Void> seller = () -> {
        for (int i = 0; i < SOLD; i++) sale.count(counts);
        return null;
    };
    try (var sellers = Executors.newFixedThreadPool(2)) {
        for (var done : sellers.invokeAll(List.of(seller, seller))) {
            done.get(); // throws if the seller has failed
        }
    }
    int counted = counts.get("cake");
    Object[] cells = {row, counted, 2 * SOLD - counted};
    IO.println(String.format(Locale.ROOT, "%-32s  %,7d  %,5d", cells));
}

void main() throws Exception {
    var plain = new HashMap<String, Integer>();
    var concurrent = new ConcurrentHashMap<String, Integer>();
    IO.println(String.format(Locale.ROOT, "cakes sold: %,d", 2 * SOLD));
    IO.println("\nmap and way                       counted   lost");
    sell("HashMap by get and put", plain, m -> getAndPut(m));
    var map = "ConcurrentHashMap";
    sell(map + " by get and put", concurrent, m -> getAndPut(m));
    sell(map + " by merge", concurrent, m -> merge(m));
}
