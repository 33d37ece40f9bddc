package evidoc.console;

/// How many parts of a phase are done.
///
/// @param total 0 if unknown
record Count(int done, int total) {
    private static final int WIDTH = 24;

    /// Behind the name of the phase; empty if the total is unknown.
    String text() {
        return total == 0 ? "" : ", " + done + "/" + total;
    }

    /// The same as a bar.
    String bar() {
        if (total == 0) {
            return "";
        }
        int full = Math.min(WIDTH, WIDTH * done / total);
        return " [" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + done + "/" + total;
    }
}
