package evidoc.edition;

import evidoc.macro.PageList;
import evidoc.metadata.SiteAddress;
import evidoc.page.Colophon;
import evidoc.page.Evidence;
import evidoc.page.Frame;
import evidoc.page.Frame.Link;
import evidoc.page.Frame.MachineLink;
import evidoc.page.Frame.RunsOn;
import evidoc.page.RunFacts;
import evidoc.page.SitePage;
import evidoc.recording.Machine;
import evidoc.recording.MachineRuns;
import evidoc.recording.RecordedExample;
import evidoc.recording.Run;
import evidoc.text.PlainText;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Adds to each page of one machine the data that its template shows around the body: chapters,
/// neighbours, machines.
public final class Navigation {
    private final Evidence evidence;
    private final MachineRuns machine;
    private final Optional<SiteAddress> address;
    private final String siteName;

    public Navigation(
            Evidence evidence,
            MachineRuns machine,
            Optional<SiteAddress> address,
            String siteName) {
        this.evidence = evidence;
        this.machine = machine;
        this.address = address;
        this.siteName = siteName;
    }

    /// Completes the pages and puts them in order.
    ///
    /// @param found pages of this machine
    /// @return the pages by their order
    public List<SitePage> arrange(List<SitePage> found) {
        List<SitePage> pages = found.stream().sorted(SitePage.ORDER).toList();
        List<Link> links = pages.stream().map(Navigation::link).toList();
        List<Link> way =
                pages.stream().filter(page -> !page.isAppendix()).map(Navigation::link).toList();
        Chapters chapters = new Chapters(links);
        Map<String, Link> heads = heads(links);
        Optional<Link> all =
                pages.stream()
                        .filter(page -> PageList.isOn(page.body()))
                        .findFirst()
                        .map(Navigation::link);
        List<SitePage> arranged = new ArrayList<>();
        int steps = 0;
        for (int i = 0; i < pages.size(); i++) {
            SitePage page = pages.get(i);
            int step = page.isAppendix() ? -1 : steps++;
            arranged.add(
                    page.with(
                            new Frame(
                                    siteName,
                                    Evidence.rootOf(page.uri()),
                                    Evidence.rootOf(uri(page)),
                                    trail(links.get(i), links.getFirst(), heads),
                                    chapters.around(i),
                                    i + 1,
                                    pages.size(),
                                    machines(page),
                                    step < 0 ? Optional.empty() : at(way, step - 1),
                                    step < 0 ? Optional.empty() : at(way, step + 1),
                                    all,
                                    runsOn(page.content().examples()),
                                    address.map(known -> known.page(uri(page))),
                                    address.map(known -> known.base().toString()),
                                    Colophon.NONE)));
        }
        return arranged;
    }

    private static Optional<Link> at(List<Link> links, int place) {
        return place < 0 || place >= links.size()
                ? Optional.empty()
                : Optional.of(links.get(place));
    }

    /// Whether one of these pages lists all pages: a search requires it, as the alternative for
    /// readers without JavaScript.
    public static boolean hasAllPages(List<SitePage> arranged) {
        return arranged.stream().anyMatch(page -> page.frame().allPages().isPresent());
    }

    /// The pages that head a chapter, by the folder of its parts; the home page heads no chapter.
    private static Map<String, Link> heads(List<Link> links) {
        Map<String, Link> heads = new HashMap<>();
        links.stream()
                .skip(1)
                .filter(link -> !link.part())
                .forEach(link -> heads.putIfAbsent(folder(link), link));
        return heads;
    }

    /// The path to a page: the home page, and the chapter that a part belongs to; without the page
    /// itself.
    private static List<Link> trail(Link page, Link home, Map<String, Link> heads) {
        if (page.uri().equals(home.uri())) {
            return List.of();
        }
        Link head = heads.get(folder(page));
        return page.part() && head != null ? List.of(home, head) : List.of(home);
    }

    private static String folder(Link page) {
        return page.uri().substring(0, page.uri().lastIndexOf('/') + 1);
    }

    /// The address of a page below the folder of its machine.
    private String uri(SitePage page) {
        return evidence.withoutFolder(machine, page.uri());
    }

    /// A page that isn't its folder's index is a part of a chapter.
    private static Link link(SitePage page) {
        boolean part = !("/" + page.uri()).endsWith("/index.html");
        return new Link(page.title(), page.nav(), page.uri(), page.group(), part, false);
    }

    /// All machines, with the address at which each shows the same page, from the site's root.
    private List<MachineLink> machines(SitePage page) {
        return evidence.machines().stream()
                .map(each ->
                        new MachineLink(
                                each.name(),
                                PlainText.of(each.label()),
                                summary(each),
                                evidence.address(each, uri(page)),
                                each.name().equals(machine.name())))
                .toList();
    }

    private static String summary(MachineRuns machine) {
        return machine.machines().stream()
                .filter(_ -> machine.isNamed())
                .findFirst()
                .map(record -> PlainText.of(record.machine().summary()))
                .orElse("");
    }

    /// On which machines the runs of a page were made, and the time of the newest; empty for a page
    /// without runs.
    ///
    /// @param examples whose runs it shows
    public Optional<RunsOn> runsOn(Set<String> examples) {
        return recorded(examples)
                .map(RecordedExample::machine)
                .findFirst()
                .map(found -> runsOn(found, newest(examples)));
    }

    private RunsOn runsOn(Machine found, Optional<Instant> newest) {
        return new RunsOn(
                PlainText.of(machine.label()),
                machine.isNamed() ? PlainText.of(found.summary()) : "",
                PlainText.of(found.jdk()),
                newest.map(RunFacts::minute),
                newest.map(Instant::toString));
    }

    private Optional<Instant> newest(Set<String> examples) {
        return recorded(examples)
                .flatMap(recorded -> recorded.recordings().stream())
                .flatMap(recording ->
                        recording instanceof Run run ? Stream.of(run.startedAt()) : Stream.empty())
                .max(Comparator.naturalOrder());
    }

    private Stream<RecordedExample> recorded(Set<String> examples) {
        return examples.stream()
                .flatMap(example -> Optional.ofNullable(machine.recorded().get(example)).stream());
    }
}
