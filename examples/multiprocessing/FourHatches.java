//JAVA 25+
//ALONE
//TIMEOUT 60s

// Two kitchens, which are two processes, pass a number to and fro: one hands n
// over, the other hands n + 1 back. They do so through four hatches: a pipe, a
// Unix socket, a TCP connection, and a piece of memory that both have mapped.
// Look at the time of one round trip. At the first three hatches, the operating
// system wakes the one who waits. At mapped memory nobody does: the one who
// waits looks again and again (it spins), and after a number of looks offers
// its core to others, without which this would take ages on one core.

import static java.nio.channels.FileChannel.MapMode.READ_WRITE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.StandardOpenOption;

static final int ROUNDS = 9;
static final int TRIPS = 400; // in a round
static final int LOOKS = 2_000; // before offering the core to others
static final String[] NAMES = {"pipe", "Unix socket", "TCP", "mapped memory"};

interface Hatch {
    void handOver(long number) throws IOException;

    long takeOut() throws IOException;
}

// A pipe, a Unix socket or a TCP connection: eight bytes in, eight bytes out.
record Stream(DataInputStream in, DataOutputStream out) implements Hatch {
    Stream(InputStream in, OutputStream out) {
        this(new DataInputStream(in), new DataOutputStream(out));
    }

    Stream(SocketChannel socket) {
        this(Channels.newInputStream(socket), Channels.newOutputStream(socket));
    }

    public void handOver(long number) throws IOException {
        out.writeLong(number);
        out.flush();
    }

    public long takeOut() throws IOException {
        return in.readLong();
    }
}

// Memory of both processes: each writes one number and watches the other's.
static class Mapped implements Hatch {
    static final VarHandle NUMBER = ValueLayout.JAVA_LONG.varHandle();
    final MemorySegment memory;
    final long mine; // where this process writes, in bytes from the start
    final long theirs;
    long seen; // the number that was taken out last
    long offered; // how often the core was offered to others

    Mapped(MemorySegment memory, long mine, long theirs) {
        this.memory = memory;
        this.mine = mine;
        this.theirs = theirs;
    }

    public void handOver(long number) {
        NUMBER.setVolatile(memory, mine, number);
    }

    // tag::spin[]
    public long takeOut() throws IOException {
        long patience = System.nanoTime() + 20_000_000_000L;
        for (long looks = 1; ; looks++) {
            long number = (long) NUMBER.getVolatile(memory, theirs);
            if (number != seen) return seen = number;
            if (looks % LOOKS != 0) {
                Thread.onSpinWait();
            } else if (System.nanoTime() - patience < 0) {
                offered++;
                Thread.yield();
            } else {
                throw new IOException("nobody is there");
            }
        }
    }

    // end::spin[]
}

static MemorySegment map(Path file, Arena arena) throws IOException {
    var read = StandardOpenOption.READ;
    var write = StandardOpenOption.WRITE;
    try (var channel = FileChannel.open(file, read, write)) {
        return channel.map(READ_WRITE, 0, 4096, arena);
    }
}

// The other kitchen: told which hatch, it answers all round trips of a round.
static void answer(Path folder, int port) throws IOException {
    try (var out = new FileOutputStream(FileDescriptor.out);
            var unix = SocketChannel.open(unixAddress(folder));
            var tcp = SocketChannel.open(tcpAddress(port));
            var arena = Arena.ofConfined()) {
        tcp.setOption(StandardSocketOptions.TCP_NODELAY, true);
        var pipe = new Stream(System.in, out);
        var mapped = new Mapped(map(folder.resolve("memory"), arena), 2048, 0);
        var hatches =
                List.of(pipe, new Stream(unix), new Stream(tcp), mapped);
        long which = pipe.takeOut();
        while (which >= 0) {
            Hatch hatch = hatches.get((int) which);
            for (int i = 0; i < TRIPS; i++) hatch.handOver(hatch.takeOut() + 1);
            which = pipe.takeOut();
        }
    }
}

static UnixDomainSocketAddress unixAddress(Path folder) {
    return UnixDomainSocketAddress.of(folder.resolve("socket"));
}

static InetSocketAddress tcpAddress(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
}

// This side of one hatch: its rounds, and what was wrong.
static class Side {
    final String name;
    final Hatch hatch;
    final double[] micros = new double[ROUNDS];
    long number;
    long trips;
    long wrong;

    Side(String name, Hatch hatch) {
        this.name = name;
        this.hatch = hatch;
    }

    // tag::round[]
    void round(int round) throws IOException {
        long start = System.nanoTime();
        for (int i = 0; i < TRIPS; i++) {
            hatch.handOver(number += 2);
            if (hatch.takeOut() != number + 1) wrong++;
        }
        double nanos = System.nanoTime() - start;
        if (round >= 0) micros[round] = nanos / TRIPS / 1e3; // else warm-up
        trips += TRIPS;
    }

    // end::round[]

    void print() {
        double[] us = micros.clone();
        Arrays.sort(us);
        double max = us[ROUNDS - 1];
        var format = "%-13s  %9.2f  %6.2f  %8.2f  %,11d  %13d";
        Object[] cells = {name, us[ROUNDS / 2], us[0], max, trips, wrong};
        IO.println(String.format(Locale.ROOT, format, cells));
    }
}

// The same program again, from source or compiled, as this one was started.
static Process otherKitchen(Path folder, int port) throws IOException {
    var home = System.getProperty("java.home");
    var command = new ArrayList<String>();
    command.add(Path.of(home, "bin", "java").toString());
    var source = System.getProperty("jdk.launcher.sourcefile");
    var classes = System.getProperty("java.class.path");
    if (source != null) command.add(source);
    else command.addAll(List.of("-cp", classes, "FourHatches"));
    command.addAll(List.of(folder.toString(), "" + port));
    var inherit = ProcessBuilder.Redirect.INHERIT;
    return new ProcessBuilder(command).redirectError(inherit).start();
}

// If the other kitchen fails, nobody waits for it: this program fails, too.
static void failWith(Process other) {
    other.onExit().thenAccept(ended -> {
        if (ended.exitValue() != 0) System.exit(ended.exitValue());
    });
}

void main(String[] args) throws Exception {
    if (args.length == 2) {
        var first = ProcessHandle.current().parent().orElseThrow();
        first.onExit().thenRun(() -> System.exit(1)); // don't outlive it
        answer(Path.of(args[0]), Integer.parseInt(args[1]));
        return;
    }
    var folder = Files.createTempDirectory("hatch");
    var file = folder.resolve("memory");
    Files.write(file, new byte[4096]);
    var family = StandardProtocolFamily.UNIX;
    try (var unixDoor = ServerSocketChannel.open(family);
            var tcpDoor = ServerSocketChannel.open();
            var arena = Arena.ofConfined()) {
        unixDoor.bind(unixAddress(folder));
        tcpDoor.bind(tcpAddress(0)); // any free port
        var address = (InetSocketAddress) tcpDoor.getLocalAddress();
        var other = otherKitchen(folder, address.getPort());
        failWith(other);
        try (var in = other.getInputStream();
                var out = other.getOutputStream();
                var unix = unixDoor.accept();
                var tcp = tcpDoor.accept()) {
            tcp.setOption(StandardSocketOptions.TCP_NODELAY, true);
            var pipe = new Stream(in, out);
            var mapped = new Mapped(map(file, arena), 0, 2048);
            var unixSocket = new Stream(unix);
            play(other, List.of(pipe, unixSocket, new Stream(tcp), mapped));
            IO.print("\ntimes that this process offered its core: ");
            IO.println(mapped.offered);
        } finally {
            other.destroy();
        }
    } finally {
        Files.deleteIfExists(folder.resolve("socket"));
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
    }
}

static void play(Process other, List<Hatch> hatches) throws Exception {
    Hatch pipe = hatches.getFirst();
    var sides = new ArrayList<Side>();
    for (var hatch : hatches) {
        sides.add(new Side(NAMES[sides.size()], hatch));
    }
    for (int round = -5; round < ROUNDS; round++) {
        for (int which = 0; which < sides.size(); which++) {
            pipe.handOver(which);
            sides.get(which).round(round);
        }
    }
    pipe.handOver(-1);
    int exit = other.waitFor();

    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds: " + ROUNDS);
    IO.println("round trips in a round: " + TRIPS);
    IO.println("this process: " + ProcessHandle.current().pid());
    IO.println("the other process: " + other.pid());
    IO.println("exit code of the other: " + exit);

    IO.println("\nTime of one round trip, in microseconds on the clock\n");
    IO.print("hatch          median us  min us    max us");
    IO.println("  round trips  wrong answers");
    for (var side : sides) side.print();
}
