package evidoc.cli;

import evidoc.runner.RunSource;

import picocli.CommandLine.Option;

/// What a user says of the runs, to each command that may run examples.
final class RunOptions {
    @Option(
            names = "--refresh",
            defaultValue = "",
            description = "examples to run again: all, or names, folders and patterns with commas")
    private String refresh = "";

    @Option(
            names = "--record",
            defaultValue = "",
            description = "name under which to record the runs")
    private String record = "";

    @Option(names = "--why", arity = "1", description = "print why each example is run or reused")
    private boolean why;

    /// @param runs names of the recordings to show; empty for runs of this machine
    /// @param shard part of the examples to run; empty for all
    RunSource source(String runs, String shard) {
        return RunSource.of(refresh, record, runs, shard);
    }

    /// Name under which runs are recorded; empty where they aren't.
    String record() {
        return record.strip();
    }

    /// Whether to print why each example is run or reused.
    boolean why() {
        return why;
    }
}
