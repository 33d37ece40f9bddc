package evidoc.run;

import evidoc.run.OutputLine.Stream;

import java.util.List;
import java.util.Optional;

/// All recordings of one example: the content of its run file.
///
/// @param example the example's name
/// @param key what the recordings depend on
/// @param machine what they were made on
/// @param recordings one for each variant
public record RecordedExample(
        String example, RunKey key, Machine machine, List<Recording> recordings) {

    public RecordedExample {
        recordings = List.copyOf(recordings);
    }

    public Optional<Recording> recording(String variant) {
        return recordings.stream().filter(r -> r.variant().equals(variant)).findFirst();
    }

    /// The last lines of what a run printed, for a problem.
    static String lastLines(Run run) {
        List<OutputLine> all = run.output();
        return String.join(
                " | ",
                all.subList(Math.max(0, all.size() - 3), all.size()).stream()
                        .map(line -> (line.stream() == Stream.ERR ? "(stderr) " : "") + line.text())
                        .toList());
    }
}
