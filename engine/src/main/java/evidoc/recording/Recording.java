package evidoc.recording;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// The result of one variant of an example on a machine.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Run.class, name = "run"),
    @JsonSubTypes.Type(value = NotRun.class, name = "not-run")
})
public sealed interface Recording permits Run, NotRun, NotRecorded {

    /// Name of the variant; empty for an example without variants.
    String variant();
}
