package evidoc.runner;

/// Why an example runs again.
enum RunStep {
    TRACE("again, for its timeline"),
    BUSY("again, since the machine was busy");

    private final String words;

    RunStep(String words) {
        this.words = words;
    }

    /// Behind the example's name, for progress.
    String words() {
        return words;
    }
}
