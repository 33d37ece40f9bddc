package evidoc.example;

/// The surrounding project, as an example uses it.
///
/// @param coordinates `group:artifact:version` for a reader; empty if unknown
public record UsedProject(ProjectScope scope, String coordinates) {}
