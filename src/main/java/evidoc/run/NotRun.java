package evidoc.run;

/// A variant that could not run on this machine.
///
/// @param reason for a sentence: *Not run on this machine: REASON.*
public record NotRun(String variant, String reason) implements Recording {}
