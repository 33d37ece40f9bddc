package evidoc.runner;

import java.io.IOException;
import java.util.Optional;

/// What this machine is, read once for all tests of a JVM.
public final class KnownHost {
    private static Optional<Host> known = Optional.empty();

    private KnownHost() {}

    public static synchronized Host get() throws IOException, InterruptedException {
        Host host = known.isPresent() ? known.get() : Host.read();
        known = Optional.of(host);
        return host;
    }
}
