package evidoc.run;

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
}
