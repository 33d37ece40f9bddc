//JAVA 25+
//TIMEOUT 60s

// One thread serves 1,000 connections by an event loop: it waits for all of
// them at once, and answers where a number has come. The main thread plays all
// the clients. Look at how many connections were open at once, and at how many
// threads answered.

import static java.nio.channels.SelectionKey.OP_ACCEPT;
import static java.nio.channels.SelectionKey.OP_READ;

static final int CLIENTS = 1_000;
static final Set<Thread> SERVERS = new HashSet<>(); // threads that answered
static int open; // connections
static int most; // of them at once

static Void serve(ServerSocketChannel door) throws IOException {
    var selector = Selector.open();
    try {
        door.configureBlocking(false).register(selector, OP_ACCEPT);
        // tag::loop[]
        do {
            selector.select(); // waits until there is something on any
            for (var key : selector.selectedKeys()) {
                if (key.isAcceptable()) accept(door, selector);
                else answer((SocketChannel) key.channel());
            }
            selector.selectedKeys().clear();
        } while (open > 0); // until all clients have left
        // end::loop[]
    } finally {
        for (var key : selector.keys()) key.channel().close();
        selector.close();
    }
    return null;
}

static void accept(ServerSocketChannel door, Selector all) throws IOException {
    door.accept().configureBlocking(false).register(all, OP_READ);
    open++;
    most = Math.max(most, open);
}

// Sends back the number that has come, and 1 more.
static void answer(SocketChannel client) throws IOException {
    var number = ByteBuffer.allocate(1);
    if (client.read(number) < 0) { // it has left
        client.close();
        open--;
    } else {
        number.put(0, (byte) (number.get(0) + 1));
        client.write(number.flip()); // there is room for a single byte
        SERVERS.add(Thread.currentThread());
    }
}

void main() throws Exception {
    var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var clients = new ArrayList<Socket>();
    int right = 0;
    try (var server = Executors.newSingleThreadExecutor();
            var door = ServerSocketChannel.open().bind(here)) {
        int port = door.socket().getLocalPort();
        var served = server.submit(() -> serve(door));
        for (int i = 0; i < CLIENTS; i++) { // all connect, and stay
            clients.add(new Socket(here.getAddress(), port));
            if (ask(clients.get(i), i)) right++;
        }
        for (var client : clients) if (ask(client, 7)) right++;
        for (var client : clients) client.close();
        served.get(); // throws if the server has failed
    }
    print("connections open at once", most);
    print("threads that answered", SERVERS.size());
    print("numbers sent", 2 * CLIENTS);
    print("right answers", right);
}

static boolean ask(Socket server, int number) throws IOException {
    server.getOutputStream().write(number);
    return server.getInputStream().read() == (number + 1) % 256;
}

static void print(String label, int value) {
    IO.println(String.format(Locale.ROOT, "%s: %,d", label, value));
}
