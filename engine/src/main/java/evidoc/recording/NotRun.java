package evidoc.recording;

/// A variant that could not run on the machine.
///
/// @param reason for a sentence: *Not run on MACHINE: REASON.*
public record NotRun(String variant, String reason) implements Recording {}
