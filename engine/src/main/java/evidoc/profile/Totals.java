package evidoc.profile;

import evidoc.trace.Activity;
import evidoc.trace.ThreadSpan;
import evidoc.trace.TracedThread;
import evidoc.trace.TracedThread.Kind;

import java.time.Duration;
import java.util.Collection;

/// How long threads did what, from every period, before any is merged.
final class Totals {
    private final long[] nanos = new long[Lane.KINDS];
    private long lived;
    private boolean virtual = true;
    private int turns;

    static Totals of(TracedThread thread) {
        Totals totals = new Totals();
        totals.virtual = thread.kind() == Kind.VIRTUAL;
        totals.lived = thread.died().minus(thread.born()).toNanos();
        for (ThreadSpan span : thread.spans()) {
            totals.nanos[Lane.kind(span.activity())] += span.length().toNanos();
            if (span.activity() == Activity.RUNNING) {
                totals.turns++;
            }
        }
        return totals;
    }

    static Totals sum(Collection<Totals> all) {
        Totals sum = new Totals();
        for (Totals each : all) {
            for (int i = 0; i < sum.nanos.length; i++) {
                sum.nanos[i] += each.nanos[i];
            }
            sum.lived += each.lived;
            sum.turns += each.turns;
            sum.virtual &= each.virtual;
        }
        return sum;
    }

    Duration time(Activity activity) {
        return Duration.ofNanos(nanos[Lane.kind(activity)]);
    }

    Duration lived() {
        return Duration.ofNanos(lived);
    }

    /// How often a core was given to them.
    int turns() {
        return turns;
    }

    /// The kernel knows nothing of virtual threads, so nobody measured when they ran.
    boolean areVirtual() {
        return virtual;
    }
}
