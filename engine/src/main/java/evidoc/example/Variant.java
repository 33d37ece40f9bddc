package evidoc.example;

/// One way to run an example.
///
/// @param name as pages write it; empty for an example that has no variants
public record Variant(String name, RunSettings settings) {}
