package evidoc.runner;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Reads what this machine is in the background: it queries other programs, which take time.
public final class HostAhead implements RecordingStage.HostReader {
    private final FutureTask<Host> reading;

    private HostAhead(FutureTask<Host> reading) {
        this.reading = reading;
    }

    /// Starts reading.
    public static HostAhead of(RecordingStage.HostReader reader) {
        FutureTask<Host> reading = new FutureTask<>(reader::read);
        Thread.ofPlatform().name("host").daemon().start(reading);
        return new HostAhead(reading);
    }

    @Override
    public Host read() throws IOException, InterruptedException {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
