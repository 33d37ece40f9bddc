package evidoc.runner;

import evidoc.recording.Run;

/// Whether a run that other work disturbed is worth a second try: on a machine that stays busy, a
/// build would take twice as long for nothing.
final class Repetition {
    private boolean hopeful = true;

    /// Whether to repeat a run. One that was quiet gives hope for those that follow.
    synchronized boolean isWorthIt(Run run) {
        hopeful |= !run.isNoisy();
        return hopeful && run.isNoisy();
    }

    /// A run was repeated, and this came out.
    synchronized void repeated(Run run) {
        hopeful = !run.isNoisy();
    }
}
