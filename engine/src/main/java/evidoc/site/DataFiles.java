package evidoc.site;

import evidoc.claim.ClaimsFile;
import evidoc.metadata.SiteAddress;
import evidoc.metadata.SiteFacts;
import evidoc.page.Evidence;
import evidoc.page.SitePage;
import evidoc.plain.LlmsFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files of a site that programs read: its claims, and the list of its plain pages.
///
/// @param address where the site will be hosted, if known
record DataFiles(Evidence evidence, SiteFacts facts, Optional<SiteAddress> address) {

    /// Writes the files.
    ///
    /// @param pages of all machines, those of the first machine first
    /// @param site its folder
    void write(List<SitePage> pages, Path site) throws IOException {
        Optional<String> base = address.map(known -> known.base().toString());
        new ClaimsFile(evidence, facts.name(), base).write(pages, site);
        if (facts.llms()) {
            LlmsFile list =
                    new LlmsFile(
                            evidence.byMachine(pages).getFirst(), uri -> base.orElse("") + uri);
            Files.writeString(
                    site.resolve(LlmsFile.NAME),
                    list.text(
                            Map.of(
                                    ClaimsFile.NAME,
                                    "Every claim of the site with its expression, the values that"
                                            + " judge it, and the verdict of each machine.")));
        }
    }
}
