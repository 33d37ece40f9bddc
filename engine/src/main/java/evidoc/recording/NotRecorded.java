package evidoc.recording;

/// A variant of which a machine has no recording yet. It is never stored.
public record NotRecorded(String variant) implements Recording {}
