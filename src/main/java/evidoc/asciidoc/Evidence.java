package evidoc.asciidoc;

import evidoc.example.Example;
import evidoc.example.Examples;
import evidoc.run.RecordedExample;

import java.util.Map;

/// What pages can show: examples and their recordings.
///
/// @param recorded by the name of the example
public record Evidence(Examples examples, Map<String, RecordedExample> recorded) {

    public Evidence {
        recorded = Map.copyOf(recorded);
    }

    RecordedExample recordingOf(Example example) {
        RecordedExample found = recorded.get(example.name());
        if (found == null) {
            throw new IllegalStateException("no recording of " + example.name());
        }
        return found;
    }
}
