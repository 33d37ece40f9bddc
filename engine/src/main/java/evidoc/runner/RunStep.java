package evidoc.runner;

/// Why an example runs again.
enum RunStep {
    TRACE("again, for its timeline"),
    BUSY("again, since the machine was busy");

    private final String words;

    RunStep(String words) {
        this.words = words;
    }

    /// Shown after the example's name in the progress.
    String words() {
        return words;
    }
}
