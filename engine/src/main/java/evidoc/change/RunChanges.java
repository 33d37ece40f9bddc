package evidoc.change;

import evidoc.recording.Recording;

import java.util.List;

/// What changed from one recording of a variant to a later one.
///
/// @param example name of the example
/// @param changes empty if nothing did
public record RunChanges(String example, Recording before, Recording after, List<Change> changes) {

    public RunChanges {
        changes = List.copyOf(changes);
    }

    /// Name of the variant; empty for an example without variants.
    public String variant() {
        return after.variant();
    }
}
