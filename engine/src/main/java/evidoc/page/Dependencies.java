package evidoc.page;

import java.util.Set;

/// What the HTML of a page depends on, besides its text.
///
/// @param examples names of the examples that its macros name
/// @param scopes those of its macros
public record Dependencies(Set<String> examples, Set<Scope> scopes) {
    public static final Dependencies NONE = new Dependencies(Set.of(), Set.of());

    public Dependencies {
        examples = Set.copyOf(examples);
        scopes = Set.copyOf(scopes);
    }
}
