package evidoc.trace;

import evidoc.trace.KernelSpan.State;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A thread whose counters are read repeatedly. What it did between two samples is derived from the
/// difference of the counters; the order within is unknown.
final class SampledThread {
    private static final int STATE = 0;
    private static final int PARENT = 1;
    private static final int CORE = 36;

    private final long pid;
    private final long tid;
    private final FileChannel counters;
    private final FileChannel status;
    private final ByteBuffer buffer = ByteBuffer.allocate(1024);
    private final List<KernelSpan> spans = new ArrayList<>();
    private String name = "";
    private long parent;
    private OptionalInt core = OptionalInt.empty();
    private char state = 'S';

    // Nanoseconds of the monotonic clock: the earliest possible start of the thread, and the end of
    // what is drawn.
    private final long earliest;
    private long looked;

    // The values of the counters, and the part of them that has been drawn, in nanoseconds.
    private long ran;
    private long waited;
    private long drawnRunning;
    private long drawnReady;

    /// @param folder of the thread under `/proc`
    /// @param earliest a time when it had not started, in nanoseconds of the monotonic clock
    SampledThread(long pid, long tid, Path folder, long earliest) throws IOException {
        this.pid = pid;
        this.tid = tid;
        this.earliest = earliest;
        counters = FileChannel.open(folder.resolve("schedstat"));
        try {
            status = FileChannel.open(folder.resolve("stat"));
        } catch (IOException e) {
            counters.close();
            throw e;
        }
    }

    boolean isMain() {
        return pid == tid;
    }

    long pid() {
        return pid;
    }

    String name() {
        return name;
    }

    /// Reads the counters; returns whether the thread is still alive.
    boolean look() {
        try {
            String[] numbers = read(counters).strip().split(" ", -1);
            String stat = read(status);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            state = fields[STATE].charAt(0);
            if (looked == 0) {
                // When the parent has ended, another process becomes the parent.
                parent = Long.parseLong(fields[PARENT]);
            }
            name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
            ran = Long.parseLong(numbers[0]);
            waited = Long.parseLong(numbers[1]);
            draw(System.nanoTime(), OptionalInt.of(Integer.parseInt(fields[CORE])));
            if (state != 'Z' && state != 'X') {
                return true;
            }
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            // It has ended.
        }
        close();
        return false;
    }

    private String read(FileChannel file) throws IOException {
        buffer.clear();
        int length = file.read(buffer, 0);
        if (length <= 0) {
            throw new IOException("nothing to read");
        }
        return new String(buffer.array(), 0, length, StandardCharsets.ISO_8859_1);
    }

    private void draw(long now, OptionalInt onCore) {
        core = onCore;
        if (looked == 0) {
            looked = Math.max(earliest, now - ran - waited);
        }
        long time = now - looked;
        long running = Math.min(time, ran - drawnRunning);
        long ready = Math.min(time - running, waited - drawnReady);
        long off = time - running - ready;
        drawnRunning += running;
        drawnReady += ready;
        State rest = state == 'D' ? State.DISK : State.OFF;
        if (state == 'R') {
            add(rest, off);
            add(State.READY, ready);
            add(State.RUNNING, running);
        } else {
            add(State.READY, ready);
            add(State.RUNNING, running);
            add(rest, off);
        }
    }

    private void add(State next, long length) {
        if (length == 0) {
            return;
        }
        long end = looked + length;
        KernelSpan before = spans.isEmpty() ? null : spans.getLast();
        OptionalInt onCore = next == State.RUNNING ? core : OptionalInt.empty();
        if (before != null && before.state() == next && before.core().equals(onCore)) {
            spans.removeLast();
            spans.add(new KernelSpan(next, before.from(), end, onCore, OptionalLong.empty()));
        } else {
            spans.add(new KernelSpan(next, looked, end, onCore, OptionalLong.empty()));
        }
        looked = end;
    }

    KernelThread thread(String program) {
        return new KernelThread(pid, tid, parent, name, program, spans);
    }

    void close() {
        try {
            counters.close();
            status.close();
        } catch (IOException e) {
            // They were only read, so nothing is lost.
        }
    }
}
