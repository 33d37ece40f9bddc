package evidoc.site;

import evidoc.change.ChangeReport;
import evidoc.change.RunChanges;
import evidoc.change.RunComparison;
import evidoc.claim.ClaimRef;
import evidoc.console.Console;
import evidoc.fragment.Fragments;
import evidoc.page.RunFacts;
import evidoc.page.SitePage;
import evidoc.project.Project;
import evidoc.recording.RecordedExample;
import evidoc.runner.RecordingStage;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reports what changed in the recordings that a build replaced: on the terminal, and on a page
/// below `target`.
///
/// @param pages whose claims are judged by both the old and the new recordings
record ChangeStage(Project project, Console console, List<SitePage> pages) {

    void tell(RecordingStage.Result runs) throws IOException {
        if (runs.replaced().isEmpty()) {
            return;
        }
        RunComparison comparison = new RunComparison(claims(), RunFacts::variables);
        Map<String, RecordedExample> now = runs.machines().getFirst().recorded();
        List<RunChanges> changes = new ArrayList<>();
        for (RecordedExample before : runs.replaced()) {
            Optional.ofNullable(now.get(before.example()))
                    .map(after -> comparison.compare(before, after))
                    .ifPresent(changes::addAll);
        }
        ChangeReport report = new ChangeReport(changes);
        Files.writeString(project.changes(), report.page(new Fragments(project.root()), links()));
        report.lines().forEach(console::say);
    }

    /// From the report to the pages of the site, and to the first page that shows an example.
    private Map<String, String> links() {
        String site = project.target().relativize(project.site()) + "/";
        Map<String, String> links = new HashMap<>();
        for (SitePage page : pages) {
            links.putIfAbsent(project.nameOf(page.source()), site + page.uri());
            page.content().examples().forEach(name -> links.putIfAbsent(name, site + page.uri()));
        }
        return links;
    }

    private List<ClaimRef> claims() {
        return pages.stream().flatMap(this::claims).distinct().toList();
    }

    private Stream<ClaimRef> claims(SitePage page) {
        String name = project.nameOf(page.source());
        return page.content().claims().stream()
                .map(claim ->
                        new ClaimRef(name, claim.example(), claim.variant(), claim.expression()));
    }
}
