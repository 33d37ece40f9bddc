package evidoc.site;

import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.problem.Problems;
import evidoc.recording.Calibration;
import evidoc.recording.Machine;
import evidoc.recording.MachineRecord;
import evidoc.recording.NotRun;
import evidoc.recording.Outcome;
import evidoc.recording.OutputLine;
import evidoc.recording.OutputLine.Stream;
import evidoc.recording.RecordedExample;
import evidoc.recording.Recording;
import evidoc.recording.Run;
import evidoc.recording.RunKey;
import evidoc.recording.RunStore;
import evidoc.recording.SampleRuns;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Recordings in which everything that a run file has as text is one word.
///
/// @param machine whose facts are that word
record WordRuns(String word, Machine machine) {
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    /// What the pages of the small site use, and the word.
    private static final List<String> LINES =
            List.of("pid: 1", "cups: 2", "t    strength", "one minute  1.5", "three minutes  4.5");

    static WordRuns of(String word) {
        Machine machine =
                new Machine(
                        word,
                        word,
                        1,
                        1,
                        1,
                        List.of(word, word),
                        1L << 30,
                        word,
                        word,
                        word,
                        word,
                        Optional.of(0.5),
                        word,
                        word);
        return new WordRuns(word, machine);
    }

    /// Records all examples of a project; one that is called `Old` is older than its source.
    void write(TestProject project, String name) throws IOException {
        RunStore store = new RunStore(project.recorded(name));
        store.write(new MachineRecord(machine, TIME, Optional.of(0.5), 0.5, List.of(word)), "");
        Path examples = project.root().resolve("examples");
        for (Example example : new ExampleReader(examples, new Problems()).read().all()) {
            store.write(recorded(example));
        }
    }

    private RecordedExample recorded(Example example) {
        RunKey key = SampleRuns.recorded(example).key();
        boolean old = example.fileName().startsWith("Old");
        RunKey words =
                new RunKey(
                        key.format(),
                        old ? word : key.source(),
                        old ? word : key.settings(),
                        word,
                        machine.fingerprint(),
                        word,
                        word);
        List<Recording> recordings = new ArrayList<>();
        recordings.add(run(word));
        for (String variant : example.variantNames()) {
            recordings.add(variant.equals("fast") ? new NotRun(variant, word) : run(variant));
        }
        return new RecordedExample(example.name(), words, machine, recordings);
    }

    private Run run(String variant) {
        List<OutputLine> output = new ArrayList<>();
        LINES.forEach(line -> output.add(new OutputLine(Stream.OUT, Duration.ZERO, line)));
        output.add(new OutputLine(Stream.OUT, Duration.ZERO, "word: " + word));
        output.add(new OutputLine(Stream.ERR, Duration.ZERO, word));
        return new Run(
                variant,
                List.of(word),
                1,
                TIME,
                Duration.ofMillis(5),
                new Outcome.TooMany(word, 3),
                output,
                true,
                Optional.of(new Calibration(1, 1.0, 0.95)));
    }
}
