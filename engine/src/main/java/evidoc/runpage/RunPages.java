package evidoc.runpage;

import evidoc.example.Example;
import evidoc.fragment.Fragments;
import evidoc.fragment.Html;
import evidoc.page.Colophon;
import evidoc.page.Dependencies;
import evidoc.page.Evidence;
import evidoc.page.Frame;
import evidoc.page.Frame.Link;
import evidoc.page.Frame.MachineLink;
import evidoc.page.Frame.RunsOn;
import evidoc.page.Page;
import evidoc.page.ShownLines;
import evidoc.page.SitePage;
import evidoc.recording.MachineRuns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A page for the runs of each example on each machine, beside their recording. Nothing leads from
/// page to page through them, and no search finds them: they are where the evidence on other pages
/// leads.
public final class RunPages {
    private static final String TYPE = "page";

    private final Evidence evidence;
    private final Fragments fragments;
    private final RunsOnMachine runsOn;

    /// What the runs of some examples were made on.
    public interface RunsOnMachine {
        Optional<RunsOn> of(MachineRuns machine, Set<String> examples);
    }

    public RunPages(Evidence evidence, Fragments fragments, RunsOnMachine runsOn) {
        this.evidence = evidence;
        this.fragments = fragments;
        this.runsOn = runsOn;
    }

    /// All of them, machine by machine.
    ///
    /// @param pages of all machines, grouped by machine and in the order of the site
    public List<SitePage> of(List<SitePage> pages) {
        List<List<SitePage>> byMachine = evidence.byMachine(pages);
        Map<String, Html> sources = sources(byMachine.getFirst());
        List<SitePage> runs = new ArrayList<>();
        for (int i = 0; i < evidence.machines().size(); i++) {
            MachineRuns machine = evidence.machines().get(i);
            List<SitePage> own = byMachine.get(i);
            UsesOfRuns uses = new UsesOfRuns(own);
            runs.addAll(
                    evidence.examples().all().parallelStream()
                            .map(example ->
                                    sitePage(
                                            new RunPage(
                                                    evidence,
                                                    example,
                                                    machine,
                                                    uses.of(example.name()),
                                                    sources.getOrDefault(
                                                            example.name(), Html.NONE)),
                                            own.getFirst().frame()))
                            .toList());
        }
        return runs;
    }

    /// The same for every machine.
    private Map<String, Html> sources(List<SitePage> pages) {
        Map<String, List<ShownLines>> shown = new HashMap<>();
        pages.stream()
                .flatMap(page -> page.content().shown().stream())
                .forEach(lines ->
                        shown.computeIfAbsent(lines.example(), _ -> new ArrayList<>()).add(lines));
        Map<String, Html> sources = new HashMap<>();
        evidence.examples()
                .all()
                .forEach(example ->
                        sources.put(
                                example.name(),
                                new WholeSource(
                                                example,
                                                shown.getOrDefault(example.name(), List.of()))
                                        .html(fragments)));
        return sources;
    }

    private SitePage sitePage(RunPage run, Frame home) {
        Example example = run.example();
        Page content =
                new Page(
                        "Runs of " + example.fileName(),
                        Map.of(),
                        "What " + example.name() + " printed, when, and on which machine.",
                        run.headings(),
                        run.html(fragments).markup(),
                        List.of(),
                        List.of(),
                        Set.of(example.name()),
                        Dependencies.NONE);
        return new SitePage(example.file(), run.uri(), TYPE, 0, content, frame(run, home));
    }

    /// That of the first page of the machine, but for what says where the page stands.
    private Frame frame(RunPage run, Frame home) {
        String root = Evidence.rootOf(run.uri());
        return new Frame(
                home.siteName(),
                root,
                root + evidence.folder(run.machine()),
                trail(run, home),
                home.chapters().stream().map(chapter -> chapter.as(false)).toList(),
                home.place(),
                home.places(),
                machines(run, home),
                Optional.empty(),
                Optional.empty(),
                home.allPages(),
                runsOn.of(run.machine(), Set.of(run.example().name())),
                home.base().map(base -> base + run.uri()),
                home.base(),
                Colophon.NONE);
    }

    /// The first page that uses the example stands above it.
    private static List<Link> trail(RunPage run, Frame home) {
        Link first = home.chapters().getFirst();
        return Stream.concat(
                        Stream.of(first),
                        run.uses().stream()
                                .map(use -> link(use.page()))
                                .filter(link -> !link.uri().equals(first.uri()))
                                .limit(1))
                .toList();
    }

    private static Link link(SitePage page) {
        return new Link(page.title(), page.nav(), page.uri(), page.group(), false, false);
    }

    /// The same run on each machine.
    private List<MachineLink> machines(RunPage run, Frame home) {
        List<MachineLink> links = new ArrayList<>();
        for (int i = 0; i < evidence.machines().size(); i++) {
            MachineLink link = home.machines().get(i);
            links.add(
                    new MachineLink(
                            link.name(),
                            link.label(),
                            link.summary(),
                            Evidence.runPage(evidence.machines().get(i), run.example()),
                            link.current()));
        }
        return links;
    }
}
