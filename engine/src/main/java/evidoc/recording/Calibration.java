package evidoc.recording;

/// The share of the usable cores that a run could actually get, measured by busy threads right
/// before and right after it.
///
/// @param threads number of busy threads, one for each usable core
/// @param before CPU time over wall time of all threads, over the cores that they may use, which a
///   quota limits: 1.0 on a quiet machine
/// @param after the same, after the run
public record Calibration(int threads, double before, double after) {
    public Calibration {
        before = Plausible.amount(before);
        after = Plausible.amount(after);
    }

    /// A share below this one means that other work took the cores away.
    private static final double QUIET = 0.9;

    public boolean quiet() {
        return isQuiet(lowest());
    }

    /// The smaller of both shares.
    public double lowest() {
        return Math.min(before, after);
    }

    /// Whether a share means that nothing else took cores away.
    public static boolean isQuiet(double share) {
        return share >= QUIET;
    }
}
