package evidoc.console;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/// Shows the user what a build is doing. On a terminal it is one line, redrawn twice a second;
/// elsewhere one line for each phase, for each finished example, and for each item that takes long.
/// Safe for use by several threads.
public final class Progress {
    private static final Duration REDRAW = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final int BAR_WIDTH = 24;
    private static final int LINE_WIDTH = 79;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream out;
    private final boolean terminal;
    private String phase = "";
    private String item = "";
    private int total;
    private int done;
    private boolean ticking;
    private long itemStart = System.nanoTime();
    private long told;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /// A progress that prints nothing.
    public static Progress silent() {
        return new Progress(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                true);
    }

    /// Begins a phase.
    ///
    /// @param name what is done: `Running 36 examples`
    /// @param parts how many parts will be reported as done; 0 if unknown
    public synchronized void phase(String name, int parts) {
        phase = name;
        total = parts;
        done = 0;
        begin("");
        if (!terminal) {
            out.println(name + ".");
        }
        draw();
        if (!ticking) {
            ticking = true;
            Thread.ofPlatform().daemon().name("progress").start(this::tick);
        }
    }

    /// Ends the last phase; nothing is done until the next one begins.
    public synchronized void idle() {
        phase = "";
        clear();
    }

    public synchronized void started(String name) {
        begin(name);
        draw();
    }

    /// A part of the phase is done; it gets no separate line where there is no terminal.
    public synchronized void passed(String name) {
        done++;
        begin(name);
        draw();
    }

    /// An example has ended.
    ///
    /// @param elapsed what its runs took
    public synchronized void ended(String example, Duration elapsed) {
        done++;
        if (!terminal) {
            out.printf(Locale.ROOT, "[%d/%d] %s %.1f s%n", done, total, example, seconds(elapsed));
        }
        begin("");
        draw();
    }

    /// Prints a line that stays.
    synchronized void say(String line) {
        clear();
        out.println(line);
        draw();
    }

    public static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private void tick() {
        try {
            do {
                Thread.sleep(terminal ? REDRAW : LONG.dividedBy(3));
            } while (drawAgain());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return false if there is nothing more to show
    private synchronized boolean drawAgain() {
        ticking = !phase.isEmpty();
        draw();
        tellLong();
        return ticking;
    }

    /// Without a terminal, an item that takes long is reported once.
    private void tellLong() {
        boolean isNews = !terminal && !item.isEmpty() && itemStart != told;
        if (isNews && System.nanoTime() - itemStart >= LONG.toNanos()) {
            out.println("  still running: " + item);
            told = itemStart;
        }
    }

    private void begin(String name) {
        item = name;
        itemStart = System.nanoTime();
    }

    private void clear() {
        if (terminal) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }

    private void draw() {
        if (terminal && !phase.isEmpty()) {
            String line = phase + bar() + (item.isEmpty() ? "" : " " + item) + waited();
            out.print(CLEAR_LINE + line.substring(0, Math.min(line.length(), LINE_WIDTH)));
            out.flush();
        }
    }

    private String waited() {
        long seconds = Duration.ofNanos(System.nanoTime() - itemStart).toSeconds();
        return seconds == 0 ? "" : ", " + seconds + " s";
    }

    private String bar() {
        if (total == 0) {
            return "";
        }
        int full = Math.min(BAR_WIDTH, BAR_WIDTH * done / total);
        return " [" + "#".repeat(full) + ".".repeat(BAR_WIDTH - full) + "] " + done + "/" + total;
    }
}
