package evidoc.runner;

import evidoc.recording.Run;

/// Whether a run that other work disturbed is worth repeating: on a machine that stays busy, a
/// build would take twice as long for nothing.
final class Repetition {
    private boolean hopeful = true;

    /// Whether to repeat a run. After a quiet run, later ones may be repeated again.
    synchronized boolean isWorthIt(Run run) {
        hopeful |= !run.isNoisy();
        return hopeful && run.isNoisy();
    }

    /// Records the result of a repeated run.
    synchronized void repeated(Run run) {
        hopeful = !run.isNoisy();
    }
}
