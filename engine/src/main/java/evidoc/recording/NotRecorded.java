package evidoc.recording;

/// A variant that a machine hasn't recorded yet. It is never stored.
public record NotRecorded(String variant) implements Recording {}
