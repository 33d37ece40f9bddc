package evidoc.trace;

import evidoc.trace.TracedThread.Kind;

import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordedThreadGroup;
import jdk.jfr.consumer.RecordingFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the flight recording of one JVM.
final class FlightRecordingReader {
    /// Locks whose waiting threads park; other parked threads wait for an event.
    private static final Pattern LOCK =
            Pattern.compile("java\\.util\\.concurrent\\.locks\\.(?!AbstractQueued).*");

    /// Groups of threads that belong to the runtime.
    private static final Set<String> SERVICE_GROUPS = Set.of("system", "InnocuousThreadGroup");

    private final WallClock clock;
    private final Map<Long, JvmThread> threads = new HashMap<>();
    private final Set<Long> children = new HashSet<>();
    private String program = "";
    private long pid;
    private long began = Long.MAX_VALUE;
    private long ended;

    FlightRecordingReader(WallClock clock) {
        this.clock = clock;
    }

    /// The recording; empty if it can't be read because its JVM was killed while writing it.
    Optional<JvmProcess> read(Path file) {
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                read(recording.readEvent());
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return pid == 0
                ? Optional.empty()
                : Optional.of(
                        new JvmProcess(pid, program, began, ended, children, threads.values()));
    }

    private void read(RecordedEvent event) {
        long from = clock.monotonic(event.getStartTime());
        long to = clock.monotonic(event.getEndTime());
        began = Math.min(began, from);
        ended = Math.max(ended, to);
        switch (event.getEventType().getName()) {
            case "jdk.JVMInformation" -> {
                pid = event.getLong("pid");
                program = Optional.ofNullable(event.getString("javaArguments")).orElse("");
            }
            case "jdk.ThreadStart", "jdk.VirtualThreadStart" -> thread(event).born = from;
            case "jdk.ThreadEnd", "jdk.VirtualThreadEnd" -> thread(event).died = to;
            case "jdk.JavaMonitorEnter" ->
                    wait(event, Activity.LOCK, className(event, "monitorClass"), owner(event));
            case "jdk.JavaMonitorWait" ->
                    wait(event, Activity.WAITING, className(event, "monitorClass"), "");
            case "jdk.ProcessStart" -> children.add(event.getLong("pid"));
            case "jdk.ThreadPark" -> parked(event);
            case "jdk.ThreadSleep" -> wait(event, Activity.SLEEPING, "", "");
            case "jdk.SocketRead", "jdk.SocketWrite" -> wait(event, Activity.IO, "a socket", "");
            case "jdk.FileRead", "jdk.FileWrite" ->
                    wait(event, Activity.IO, "a file or a pipe", "");
            default -> {}
        }
    }

    private void parked(RecordedEvent event) {
        RecordedClass parked = event.getClass("parkedClass");
        boolean lock = parked != null && LOCK.matcher(parked.getName()).matches();
        wait(event, lock ? Activity.LOCK : Activity.WAITING, className(event, "parkedClass"), "");
    }

    private void wait(RecordedEvent event, Activity activity, String detail, String owner) {
        if (event.getThread() != null) {
            thread(event)
                    .waits
                    .add(
                            new JvmWait(
                                    activity,
                                    clock.monotonic(event.getStartTime()),
                                    clock.monotonic(event.getEndTime()),
                                    detail,
                                    owner));
        }
    }

    private JvmThread thread(RecordedEvent event) {
        RecordedThread thread = event.getThread();
        return threads.computeIfAbsent(
                thread.getJavaThreadId(),
                id -> new JvmThread(id, thread.getOSThreadId(), name(thread), kind(thread)));
    }

    private static String name(RecordedThread thread) {
        String name = Optional.ofNullable(thread.getJavaName()).orElse("");
        return name.isEmpty() ? "thread " + thread.getJavaThreadId() : name;
    }

    private static Kind kind(RecordedThread thread) {
        if (thread.isVirtual()) {
            return Kind.VIRTUAL;
        }
        RecordedThreadGroup group = thread.getThreadGroup();
        String name = group == null ? "" : group.getName();
        if (name.equals("CarrierThreads")) {
            return Kind.CARRIER;
        }
        boolean recorder = name(thread).startsWith("JFR ");
        return recorder || thread.getJavaThreadId() <= 0 || SERVICE_GROUPS.contains(name)
                ? Kind.SERVICE
                : Kind.PROGRAM;
    }

    private static String owner(RecordedEvent event) {
        RecordedThread owner = event.getThread("previousOwner");
        return owner == null || owner.getJavaName() == null ? "" : owner.getJavaName();
    }

    /// The outermost class, without its package: `ReentrantLock` of `ReentrantLock$NonfairSync`.
    private static String className(RecordedEvent event, String field) {
        RecordedClass found = event.getClass(field);
        String full = found == null ? "" : found.getName();
        String simple = full.substring(full.lastIndexOf('.') + 1);
        int inner = simple.indexOf('$');
        return inner > 0 ? simple.substring(0, inner) : simple;
    }
}
