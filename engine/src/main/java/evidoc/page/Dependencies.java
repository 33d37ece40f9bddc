package evidoc.page;

import java.nio.file.Path;
import java.util.Set;

/// What the HTML of a page depends on, besides its text.
///
/// @param examples names of the examples that its macros name
/// @param scopes those of its macros
/// @param included files that it includes, whether they exist or not
public record Dependencies(Set<String> examples, Set<Scope> scopes, Set<Path> included) {
    public static final Dependencies NONE = new Dependencies(Set.of(), Set.of());

    /// Of a page that includes nothing.
    public Dependencies(Set<String> examples, Set<Scope> scopes) {
        this(examples, scopes, Set.of());
    }

    /// The same of a page that includes these files.
    public Dependencies including(Set<Path> files) {
        return new Dependencies(examples, scopes, files);
    }

    public Dependencies {
        examples = Set.copyOf(examples);
        scopes = Set.copyOf(scopes);
        included = Set.copyOf(included);
    }
}
