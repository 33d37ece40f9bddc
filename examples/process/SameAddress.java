//JAVA 25+
//NEEDS linux
//RUNTIME_OPTIONS --enable-native-access=ALL-UNNAMED

// Two processes of one program each ask the system for a page of memory at
// the same address, and write another number there.
// Look for: the address and the number in both rows, and the page frame: the
// piece of the machine's memory behind it. Linux tells that to root only.

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

static final long PAGE = 4096; // bytes, at least; the system rounds up

void main(String... args) throws Throwable {
    if (!System.getProperty("os.name").equals("Linux")) {
        IO.println("This program needs Linux: it calls Linux's mmap.");
    } else if (args.length == 1) {
        child();
    } else {
        parent();
    }
}

// tag::processes[]
static final long ADDRESS = 0x20_0000_0000L;

void parent() throws Throwable {
    MemorySegment page = pageAt(ADDRESS);
    page.set(ValueLayout.JAVA_INT, 0, 111);
    Process child = again("child").start();
    String found = child.inputReader().readLine(); // the child has written

    IO.println("process      pid  address         value  page frame");
    describe("parent", page);
    child.outputWriter().close(); // now the child describes its own page
    IO.println(child.inputReader().readLine());
    child.waitFor();
    IO.println();
    IO.println("the parent had written: 111");
    IO.println("the child found there: " + found);
    IO.println("the parent reads in the end: " + number(page));
}

void child() throws Throwable {
    MemorySegment page = pageAt(ADDRESS);
    int found = number(page);
    page.set(ValueLayout.JAVA_INT, 0, 222);
    IO.println(found);
    System.in.read(); // until the parent has described its page
    describe("child", page);
}

// end::processes[]

int number(MemorySegment page) {
    return page.get(ValueLayout.JAVA_INT, 0);
}

void describe(String process, MemorySegment page) throws Throwable {
    long pid = ProcessHandle.current().pid();
    String address = "0x%x".formatted(page.address());
    String row = "%-7s  %7d  %s  %5d  %s";
    IO.println(row.formatted(process, pid, address, number(page), frame(page)));
}

// tag::mmap[]
/** Asks the system for a private page at this very address. */
static MemorySegment pageAt(long address) throws Throwable {
    var mmap = Linker.nativeLinker().defaultLookup().findOrThrow("mmap");
    var types =
            FunctionDescriptor.of(
                    ValueLayout.JAVA_LONG, // where the page is
                    ValueLayout.JAVA_LONG, // where it should be
                    ValueLayout.JAVA_LONG, // how many bytes
                    ValueLayout.JAVA_INT, // to be read 1, written 2
                    ValueLayout.JAVA_INT, // private 2, no file 0x20,
                    //                      nowhere else 0x100000
                    ValueLayout.JAVA_INT, // file
                    ValueLayout.JAVA_LONG); // place in the file
    var call = Linker.nativeLinker().downcallHandle(mmap, types);
    long got = (long) call.invokeExact(address, PAGE, 1 | 2, 0x100022, -1, 0L);
    if (got != address) {
        throw new IllegalStateException("the system gives no page there");
    }
    return MemorySegment.ofAddress(got).reinterpret(PAGE);
}

// end::mmap[]

/** The number of the page frame, from the system's table of this process. */
static String frame(MemorySegment page) throws Throwable {
    long place = page.address() / pageSize() * Long.BYTES;
    try (var table = new RandomAccessFile("/proc/self/pagemap", "r")) {
        table.seek(place);
        long entry = Long.reverseBytes(table.readLong()); // little endian
        long frame = entry & ((1L << 55) - 1);
        return frame == 0 ? "hidden" : "0x%x".formatted(frame);
    } catch (IOException e) {
        return "hidden";
    }
}

static int pageSize() throws Throwable {
    var find = Linker.nativeLinker().defaultLookup().findOrThrow("getpagesize");
    var types = FunctionDescriptor.of(ValueLayout.JAVA_INT);
    var call = Linker.nativeLinker().downcallHandle(find, types);
    return (int) call.invokeExact();
}

/** Starts this program again, as this process was started itself. */
ProcessBuilder again(String... args) {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.add("--enable-native-access=ALL-UNNAMED");
    String source = System.getProperty("jdk.launcher.sourcefile");
    if (source == null) {
        String classes = System.getProperty("java.class.path");
        command.addAll(List.of("-cp", classes, getClass().getName()));
    } else {
        // The child compiles the source again: quicker without C2.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", source));
    }
    command.addAll(List.of(args));
    var error = ProcessBuilder.Redirect.INHERIT;
    return new ProcessBuilder(command).redirectError(error);
}
