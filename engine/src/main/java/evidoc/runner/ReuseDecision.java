package evidoc.runner;

import evidoc.example.Example;
import evidoc.recording.RecordedExample;
import evidoc.recording.RunKey;
import evidoc.recording.RunStore;
import evidoc.recording.Stored;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Whether an example's recording is reused or the example is run now, and why.
sealed interface ReuseDecision {

    /// Why a recording is reused.
    String REUSED = "reused: nothing it depends on has changed";

    Example example();

    /// The reason, for `-Dwhy`.
    String why();

    /// Whether it reuses a run from which other work took cores.
    default boolean isOfNoisyRun() {
        return this instanceof Reuse(Example _, RecordedExample recorded) && recorded.isNoisy();
    }

    /// The same example, run now that the machine is quiet.
    default ReuseDecision again() {
        return new RunNow(
                example(), "the machine was busy when it was recorded, and is quiet now", false);
    }

    /// Nothing that the recording depends on has changed.
    record Reuse(Example example, RecordedExample recorded) implements ReuseDecision {
        @Override
        public String why() {
            return REUSED;
        }
    }

    /// There is no usable recording.
    ///
    /// @param damaged whether there is a recording file that can't be used
    record RunNow(Example example, String reason, boolean damaged) implements ReuseDecision {
        @Override
        public String why() {
            return "run: " + reason;
        }
    }

    /// Decides for one example.
    ///
    /// @param key what a recording made now would depend on
    static ReuseDecision of(
            Example example, Stored<RecordedExample> stored, RunKey key, boolean refresh) {
        return switch (stored) {
            case Stored.Unusable<RecordedExample>(String reason) ->
                    new RunNow(example, "its recording " + reason, true);
            case Stored.Absent<RecordedExample> _ ->
                    new RunNow(example, "it has no recording", false);
            case Stored.Found<RecordedExample>(RecordedExample recorded) -> {
                List<String> changed = key.differencesTo(recorded.key());
                if (refresh) {
                    yield new RunNow(example, "a refresh was requested", false);
                }
                yield changed.isEmpty()
                        ? new Reuse(example, recorded)
                        : new RunNow(example, "changed: " + String.join(", ", changed), false);
            }
        };
    }

    /// The last recordings of the examples about to be run.
    static List<RecordedExample> replaced(List<ReuseDecision> decisions, RunStore store)
            throws IOException {
        List<RecordedExample> replaced = new ArrayList<>();
        for (ReuseDecision decision : decisions) {
            if (decision instanceof RunNow
                    && store.read(decision.example().name())
                            instanceof Stored.Found<RecordedExample>(RecordedExample found)) {
                replaced.add(found);
            }
        }
        return replaced;
    }
}
