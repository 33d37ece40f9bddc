package evidoc.page;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A page as AsciiDoc rendered it.
///
/// @param title plain text
/// @param settings values of the header's `:jbake-NAME:` lines, by NAME; those of its other lines,
///   by `:NAME`
/// @param description the header's `:description:`, empty if there is none
/// @param headings second-level headings, in order
/// @param body HTML
/// @param claims in the order of the page
/// @param denials claims that must hold but that runs denied
/// @param examples names of the examples whose runs it shows
/// @param dependencies what else it depends on
/// @param shown lines of examples that it shows, in its order
public record Page(
        String title,
        Map<String, String> settings,
        String description,
        List<Heading> headings,
        String body,
        List<PublishedClaim> claims,
        List<Denial> denials,
        Set<String> examples,
        Dependencies dependencies,
        List<ShownLines> shown) {

    /// A page that shows no source.
    public Page(
            String title,
            Map<String, String> settings,
            String description,
            List<Heading> headings,
            String body,
            List<PublishedClaim> claims,
            List<Denial> denials,
            Set<String> examples,
            Dependencies dependencies) {
        this(
                title,
                settings,
                description,
                headings,
                body,
                claims,
                denials,
                examples,
                dependencies,
                List.of());
    }

    /// The same with another body.
    public Page with(String newBody) {
        return new Page(
                title,
                settings,
                description,
                headings,
                newBody,
                claims,
                denials,
                examples,
                dependencies,
                shown);
    }

    /// The same with other headings.
    public Page with(List<Heading> newHeadings) {
        return new Page(
                title,
                settings,
                description,
                newHeadings,
                body,
                claims,
                denials,
                examples,
                dependencies,
                shown);
    }

    /// The same with other dependencies.
    public Page with(Dependencies newDependencies) {
        return new Page(
                title,
                settings,
                description,
                headings,
                body,
                claims,
                denials,
                examples,
                newDependencies,
                shown);
    }

    public Page {
        settings = Map.copyOf(settings);
        headings = List.copyOf(headings);
        claims = List.copyOf(claims);
        denials = List.copyOf(denials);
        examples = Set.copyOf(examples);
        shown = List.copyOf(shown);
    }
}
