package evidoc.example;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// How an example wants to be run, as its directives say.
///
/// @param preview compiled and run with `--enable-preview`
/// @param runtimeOptions options for `java`
/// @param arguments arguments for the program
/// @param alone timing-sensitive: nothing else runs at the same time
/// @param tracing recorded with what its threads did; if it is timing-sensitive, in a second run
/// @param timeout wall-clock limit, from start to the end of its output
/// @param cores number of cores that it may use, if limited
/// @param expectation how it must end
/// @param needs what the machine must have
/// @param stepping whether some of its threads are also stepped in every order
/// @param input lines of its standard input
/// @param golden whether what it prints must stay as it was once
public record RunSettings(
        boolean preview,
        List<String> runtimeOptions,
        List<String> arguments,
        boolean alone,
        Tracing tracing,
        Duration timeout,
        Optional<Integer> cores,
        Expectation expectation,
        SortedSet<Need> needs,
        Optional<Stepping> stepping,
        List<String> input,
        boolean golden) {

    public RunSettings {
        runtimeOptions = List.copyOf(runtimeOptions);
        arguments = List.copyOf(arguments);
        needs = Collections.unmodifiableSortedSet(new TreeSet<>(needs));
        input = List.copyOf(input);
    }

    /// Settings of an example whose standard input is empty and whose output may change.
    public RunSettings(
            boolean preview,
            List<String> runtimeOptions,
            List<String> arguments,
            boolean alone,
            Tracing tracing,
            Duration timeout,
            Optional<Integer> cores,
            Expectation expectation,
            SortedSet<Need> needs,
            Optional<Stepping> stepping) {
        this(
                preview,
                runtimeOptions,
                arguments,
                alone,
                tracing,
                timeout,
                cores,
                expectation,
                needs,
                stepping,
                List.of(),
                false);
    }
}
