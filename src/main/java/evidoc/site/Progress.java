package evidoc.site;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Tells the user which examples are running: a line for each that ends, or a bar on a terminal.
/// Safe for use by several threads.
final class Progress {
    private static final int BAR_WIDTH = 24;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream out;
    private final boolean terminal;
    private final int total;
    private int done;
    private Duration sum = Duration.ZERO;

    Progress(PrintStream out, boolean terminal, int total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
    }

    synchronized void started(String example) {
        if (terminal) {
            out.print(CLEAR_LINE + bar() + " " + example);
            out.flush();
        }
    }

    synchronized void ended(String example, Duration elapsed) {
        done++;
        sum = sum.plus(elapsed);
        if (terminal) {
            out.print(CLEAR_LINE + (done == total ? "" : bar()));
        } else {
            out.printf(Locale.ROOT, "[%d/%d] %s %.1f s%n", done, total, example, seconds(elapsed));
        }
        out.flush();
    }

    /// What all examples together took, one after the other.
    synchronized Duration sum() {
        return sum;
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private String bar() {
        int full = total == 0 ? BAR_WIDTH : BAR_WIDTH * done / total;
        return "[" + "#".repeat(full) + ".".repeat(BAR_WIDTH - full) + "] " + done + "/" + total;
    }
}
