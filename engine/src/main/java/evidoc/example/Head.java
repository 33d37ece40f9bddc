package evidoc.example;

import java.util.List;

/// What the directives at the top of a source say.
///
/// @param variants ways to run it, at least one
/// @param parts the directives that name what belongs to it
record Head(List<Variant> variants, List<Directive> parts) {
    Head {
        variants = List.copyOf(variants);
        parts = List.copyOf(parts);
    }
}
