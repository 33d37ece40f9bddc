package evidoc.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Builds the spans of threads, each life without gaps or overlaps.
///
/// @param start of the run, in nanoseconds of the monotonic clock
record SpanBuilder(long start) {

    /// What a thread did, from the kernel's record; why it waited, from its JVM's.
    ///
    /// @param names of threads of the program, by the kernel's ids
    List<ThreadSpan> of(KernelThread thread, List<JvmWait> waits, Map<Long, String> names) {
        List<ThreadSpan> life = new ArrayList<>();
        WaitSweep sweep = new WaitSweep(waits);
        for (KernelSpan span : thread.spans()) {
            switch (span.state()) {
                case RUNNING -> add(life, Activity.RUNNING, span, "");
                case READY -> add(life, Activity.READY, span, "");
                case DISK -> add(life, Activity.IO, span, "");
                case OFF -> {
                    Optional<JvmWait> why = sweep.longest(span);
                    Activity activity = why.map(JvmWait::activity).orElse(Activity.WAITING);
                    add(life, activity, span, detail(activity, why, waker(span, names)));
                }
            }
        }
        return life;
    }

    private static String waker(KernelSpan span, Map<Long, String> names) {
        return span.waker().isPresent() ? names.getOrDefault(span.waker().getAsLong(), "") : "";
    }

    /// What it waited for, and which thread ended the wait. The thread that ends the wait for a
    /// lock held it.
    private static String detail(Activity activity, Optional<JvmWait> why, String waker) {
        String what = why.map(JvmWait::detail).orElse("");
        String owner = why.map(JvmWait::owner).filter(name -> !name.isEmpty()).orElse(waker);
        if (owner.isEmpty()) {
            return what;
        }
        return switch (activity) {
            case LOCK -> join(what, "held by " + owner);
            case WAITING, IO -> join(what, "ended by " + owner);
            case RUNNING, READY, SLEEPING, ALIVE -> what;
        };
    }

    private static String join(String what, String who) {
        return what.isEmpty() ? who : what + ", " + who;
    }

    private void add(List<ThreadSpan> life, Activity activity, KernelSpan span, String detail) {
        add(life, activity, span.from(), span.to(), span.core(), detail);
    }

    /// What a thread waited for, and otherwise that it was alive.
    List<ThreadSpan> of(JvmProcess jvm, JvmThread thread) {
        long born = thread.born == 0 ? jvm.began() : thread.born;
        long died = thread.died == 0 ? jvm.ended() : thread.died;
        List<ThreadSpan> life = new ArrayList<>();
        long at = born;
        List<JvmWait> waits =
                thread.waits.stream().sorted(Comparator.comparingLong(JvmWait::from)).toList();
        for (JvmWait wait : waits) {
            long from = Math.max(at, wait.from());
            long to = Math.min(died, wait.to());
            if (to > from) {
                add(life, Activity.ALIVE, at, from, OptionalInt.empty(), "");
                String detail = detail(wait.activity(), Optional.of(wait), "");
                add(life, wait.activity(), from, to, OptionalInt.empty(), detail);
                at = to;
            }
        }
        add(life, Activity.ALIVE, at, died, OptionalInt.empty(), "");
        return life;
    }

    /// Adds a span unless it is too short; one that continues the last activity is merged with it.
    private void add(
            List<ThreadSpan> life,
            Activity activity,
            long from,
            long to,
            OptionalInt core,
            String detail) {
        Duration begin = life.isEmpty() ? since(from) : life.getLast().to();
        ThreadSpan span = new ThreadSpan(activity, begin, max(begin, since(to)), core, detail);
        if (span.length().isZero()) {
            return;
        }
        boolean same =
                !life.isEmpty()
                        && life.getLast().activity() == activity
                        && life.getLast().core().equals(core)
                        && life.getLast().detail().equals(detail);
        if (same) {
            begin = life.removeLast().from();
            span = new ThreadSpan(activity, begin, span.to(), core, detail);
        }
        life.add(span);
    }

    private Duration since(long time) {
        return Duration.ofNanos(Math.max(0, time - start));
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
