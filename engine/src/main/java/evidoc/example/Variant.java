package evidoc.example;

/// One way to run an example.
///
/// @param name as pages write it; empty for an example that has no variants
public record Variant(String name, RunSettings settings) {

    /// Name of what belongs to this variant of an example alone, without an ending.
    public String nameIn(Example example) {
        return name.isEmpty() ? example.name() : example.name() + "." + name;
    }
}
