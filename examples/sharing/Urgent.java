//JAVA 25+

// A cook takes tickets from a queue. An ordinary ticket is there first, and
// whenever the cook has taken an urgent one, another urgent one arrives. Look
// at the urgent cakes that come before the ordinary one, if the queue is in
// order of urgency, and if it is in order of arrival.

static final int URGENT = 1_000; // tickets in all, so that it ends

record Ticket(boolean urgent) {}

// tag::cook[]
/** The urgent cakes that come before the ordinary one. */
static int cakesBefore(BlockingQueue<Ticket> queue) throws Exception {
    queue.put(new Ticket(false));
    queue.put(new Ticket(true));
    int cakes = 0;
    while (queue.take().urgent()) {
        cakes++;
        if (cakes < URGENT) queue.put(new Ticket(true)); // the next arrives
    }
    return cakes;
}

// end::cook[]

void main() throws Exception {
    // tag::queues[]
    var urgentFirst = Comparator.comparing(Ticket::urgent).reversed();
    var byUrgency = new PriorityBlockingQueue<>(11, urgentFirst);
    var byArrival = new LinkedBlockingQueue<Ticket>();
    // end::queues[]
    try (var cook = Executors.newSingleThreadExecutor()) {
        int first = cook.submit(() -> cakesBefore(byUrgency)).get();
        int second = cook.submit(() -> cakesBefore(byArrival)).get();
        print("urgent tickets: %,d%n", URGENT);
        IO.println("order       urgent cakes before");
        print("by urgency  %,19d", first);
        print("by arrival  %,19d", second);
    }
}

static void print(String line, int number) {
    IO.println(String.format(Locale.ROOT, line, number));
}
