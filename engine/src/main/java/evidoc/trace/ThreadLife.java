package evidoc.trace;

import evidoc.trace.KernelSpan.State;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// The state of a thread as the events of the scheduler are processed.
final class ThreadLife {
    private final long pid;
    private final long tid;
    private final long parent;
    private final List<KernelSpan> spans = new ArrayList<>();
    private String name;
    private String program;
    private State state = State.READY;
    private OptionalInt core = OptionalInt.empty();
    private long since;
    private long exited;
    private boolean gone;

    /// A thread that has just started is ready to run.
    ThreadLife(long pid, long tid, long parent, String name, long born) {
        this.pid = pid;
        this.tid = tid;
        this.parent = parent;
        this.name = name;
        this.program = name;
        this.since = born;
    }

    long pid() {
        return pid;
    }

    long parent() {
        return parent;
    }

    String name() {
        return name;
    }

    String program() {
        return program;
    }

    boolean isMain() {
        return pid == tid;
    }

    void called(String newName, boolean exec) {
        name = newName;
        if (exec) {
            program = newName;
        }
    }

    void runs(long at, int onCore) {
        if (state != State.RUNNING) {
            next(at, State.RUNNING, OptionalLong.empty());
        }
        core = OptionalInt.of(onCore);
    }

    /// It must have been running; some kernels don't report every switch from idle to a thread.
    void ran(long at, int onCore, long nanos) {
        if (state != State.RUNNING) {
            runs(Math.max(since, at - nanos), onCore);
        }
    }

    /// @param how state in which it leaves its core, as the kernel writes it
    void leaves(long at, String how) {
        boolean dead = how.startsWith("X") || how.startsWith("Z");
        State left =
                how.startsWith("R") ? State.READY : how.startsWith("D") ? State.DISK : State.OFF;
        next(at, left, OptionalLong.empty());
        gone |= dead;
    }

    void wakes(long at, long by) {
        if (state == State.OFF || state == State.DISK) {
            next(at, State.READY, OptionalLong.of(by));
        }
    }

    /// From now on it only exits.
    void exits(long at) {
        exited = at;
    }

    private void next(long at, State following, OptionalLong waker) {
        if (gone) {
            return;
        }
        if (at > since) {
            spans.add(new KernelSpan(state, since, at, core, waker));
        }
        state = following;
        core = OptionalInt.empty();
        since = at;
    }

    /// @param end of the recording
    KernelThread thread(long end, String ofProgram) {
        next(exited > 0 ? Math.max(since, exited) : end, state, OptionalLong.empty());
        return new KernelThread(pid, tid, parent, name, ofProgram, spans);
    }
}
