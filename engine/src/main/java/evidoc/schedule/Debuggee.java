package evidoc.schedule;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.connect.TransportTimeoutException;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMStartEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.ThreadDeathRequest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A JVM under the debugger that runs an example again and again.
final class Debuggee implements AutoCloseable {
    private static final String REHEARSAL = Rehearsal.class.getName();
    private static final long START_MILLIS = 20_000;

    private final Process process;
    private final VirtualMachine vm;
    private final Deque<Event> events = new ArrayDeque<>();

    private Debuggee(Process process, VirtualMachine vm) {
        this.process = process;
        this.vm = vm;
    }

    /// Starts the JVM; it stands before the first run.
    static Debuggee start(Launch launch, Path classes, String mainClass)
            throws IOException, ScheduleException, InterruptedException {
        ListeningConnector connector =
                Bootstrap.virtualMachineManager().listeningConnectors().stream()
                        .filter(each -> each.name().equals("com.sun.jdi.SocketListen"))
                        .findFirst()
                        .orElseThrow();
        Map<String, Connector.Argument> settings = connector.defaultArguments();
        set(settings, "localAddress", "127.0.0.1");
        set(settings, "port", "0");
        set(settings, "timeout", String.valueOf(START_MILLIS));
        try {
            String address = connector.startListening(settings);
            try {
                return attach(process(launch, address, classes, mainClass), connector, settings);
            } finally {
                connector.stopListening(settings);
            }
        } catch (IllegalConnectorArgumentsException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Debuggee attach(
            Process process, ListeningConnector connector, Map<String, Connector.Argument> settings)
            throws IOException,
                    IllegalConnectorArgumentsException,
                    ScheduleException,
                    InterruptedException {
        boolean attached = false;
        try {
            Debuggee debuggee = new Debuggee(process, connector.accept(settings));
            debuggee.begin();
            attached = true;
            return debuggee;
        } catch (TransportTimeoutException _) {
            throw late();
        } finally {
            if (!attached) {
                process.destroyForcibly();
            }
        }
    }

    private static void set(Map<String, Connector.Argument> settings, String name, String value) {
        Objects.requireNonNull(settings.get(name)).setValue(value);
    }

    private static Process process(Launch launch, String address, Path classes, String mainClass)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(launch.java().toString());
        command.add("-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address);
        command.addAll(launch.options());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        ownClasses().toString(),
                        REHEARSAL,
                        classes.toUri().toString(),
                        mainClass));
        command.addAll(launch.arguments());
        ProcessBuilder builder = new ProcessBuilder(command).directory(launch.work().toFile());
        builder.environment().clear();
        builder.environment().putAll(launch.environment());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Path ownClasses() {
        return Path.of(
                URI.create(
                        Rehearsal.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()));
    }

    /// Lets the JVM go on once it stands at its start. A JVM that is told to go on before that
    /// stays there.
    private void begin() throws InterruptedException, ScheduleException {
        Optional<Event> start = event(START_MILLIS);
        if (start.filter(VMStartEvent.class::isInstance).isEmpty()) {
            throw late();
        }
        ThreadDeathRequest deaths = vm.eventRequestManager().createThreadDeathRequest();
        deaths.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
        deaths.enable();
        stopWhenLoaded(REHEARSAL);
        vm.resume();
    }

    void stopWhenLoaded(String type) {
        ClassPrepareRequest request = vm.eventRequestManager().createClassPrepareRequest();
        request.addClassFilter(type);
        request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
        request.enable();
    }

    static boolean isRehearsal(ReferenceType type) {
        return type.name().equals(REHEARSAL);
    }

    /// Stops threads at the beginning of a method.
    void stopAt(Method method) {
        stopAt(method.location());
    }

    void stopAt(Location location) {
        BreakpointRequest request = vm.eventRequestManager().createBreakpointRequest(location);
        request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
        request.enable();
    }

    /// Forgets where threads stop.
    void forgetStops() {
        vm.eventRequestManager().deleteAllBreakpoints();
    }

    /// The next event; empty if none comes in time.
    ///
    /// @throws ScheduleException if the process has ended
    Optional<Event> event(long millis) throws InterruptedException, ScheduleException {
        if (events.isEmpty()) {
            try {
                EventSet set = vm.eventQueue().remove(millis);
                if (set != null) {
                    events.addAll(set);
                }
            } catch (VMDisconnectedException _) {
                throw gone();
            }
        }
        return Optional.ofNullable(events.poll());
    }

    /// That the process does not come to its first run.
    static ScheduleException late() {
        return new ScheduleException(
                "its process didn't start in 20 s", "Build again when the machine is less busy.");
    }

    /// That the process has ended.
    static ScheduleException gone() {
        return new ScheduleException(
                "its process ended while its threads were stepped",
                "Let `main` return after the threads have ended; don't exit.");
    }

    /// Whether the process has ended, or does so now.
    boolean ends() throws InterruptedException {
        return process.waitFor(1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        try {
            vm.exit(0);
        } catch (VMDisconnectedException _) {
            // It is gone already.
        }
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    static boolean isAt(Location location, Stop stop) {
        Method method = location.method();
        return location.codeIndex() == stop.index()
                && method.name().equals(stop.method())
                && method.signature().equals(stop.descriptor())
                && location.declaringType().name().equals(stop.type());
    }

    /// The place of a stop in a class that was loaded.
    static Optional<Location> locate(ReferenceType type, Stop stop) {
        return type.methodsByName(stop.method(), stop.descriptor()).stream()
                .map(method -> method.locationOfCodeIndex(stop.index()))
                .filter(location -> location != null)
                .findFirst();
    }
}
