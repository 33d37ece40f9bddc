package evidoc.runpage;

import evidoc.page.PublishedClaim;
import evidoc.page.ShownLines;
import evidoc.page.SitePage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the pages of one machine use the runs and sources of examples for.
final class UsesOfRuns {
    private final Map<String, List<Use>> uses = new HashMap<>();

    /// A page that uses an example.
    ///
    /// @param lines of the source that it shows
    /// @param claims what it claims about the runs
    record Use(SitePage page, List<ShownLines> lines, List<PublishedClaim> claims) {}

    /// @param pages of the machine, in the order of the site
    UsesOfRuns(List<SitePage> pages) {
        for (SitePage page : pages) {
            Map<String, Use> here = new HashMap<>();
            for (ShownLines lines : page.content().shown()) {
                List<ShownLines> known = in(here, lines.example(), page).lines();
                if (!known.contains(lines)) {
                    known.add(lines);
                }
            }
            for (PublishedClaim claim : page.content().claims()) {
                in(here, claim.example(), page).claims().add(claim);
            }
            page.content().dependencies().examples().forEach(example -> in(here, example, page));
            here.forEach((example, use) ->
                    uses.computeIfAbsent(example, _ -> new ArrayList<>()).add(use));
        }
    }

    private static Use in(Map<String, Use> uses, String example, SitePage page) {
        return uses.computeIfAbsent(
                example, _ -> new Use(page, new ArrayList<>(), new ArrayList<>()));
    }

    /// In the order of the site.
    List<Use> of(String example) {
        return uses.getOrDefault(example, List.of());
    }
}
