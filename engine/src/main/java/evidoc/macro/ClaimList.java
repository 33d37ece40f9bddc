package evidoc.macro;

import evidoc.fragment.Fragments;
import evidoc.fragment.Html;
import evidoc.page.ListFilter;
import evidoc.page.ListFilter.Choice;
import evidoc.page.ListFilter.Option;
import evidoc.page.PublishedClaim;
import evidoc.recording.MachineRuns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Every claim of a site: its sentence, what became of it on one machine, and its page. What a run
/// denied comes first.
///
/// @param pages in the order of the site
record ClaimList(List<PublishedPage> pages, Fragments fragments) {

    /// What a reader can choose, in the order of the list.
    private enum Group {
        DENIED("Denied"),
        UNJUDGED("Not judged"),
        HELD("Held");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        static Group of(PublishedClaim claim) {
            return switch (claim.standing()) {
                case NOT_HELD -> DENIED;
                case HELD -> HELD;
                case NOT_RUN, NOT_RECORDED, BUSY, OUTDATED -> UNJUDGED;
            };
        }

        String value() {
            return name().toLowerCase(Locale.ROOT);
        }

        String words() {
            return words;
        }
    }

    private record View(
            String machine, int held, int denied, ListFilter filter, List<Line> claims) {}

    private record Line(
            PublishedClaim claim, String address, String page, Group group, String chapter) {}

    /// The HTML for the page of one machine.
    ///
    /// @param root what leads from that page to the root of its machine's pages
    Html html(MachineRuns machine, String root) {
        List<Line> lines = new ArrayList<>();
        for (PublishedPage page : pages) {
            for (PublishedClaim claim : page.claims().getOrDefault(machine.name(), List.of())) {
                lines.add(
                        new Line(
                                claim,
                                root + page.uri() + "#" + claim.id(),
                                page.nav(),
                                Group.of(claim),
                                page.chapter()));
            }
        }
        lines.sort(Comparator.comparing(Line::group));
        return fragments.html(
                "claims-listed",
                new View(
                        machine.label(),
                        count(lines, Group.HELD),
                        count(lines, Group.DENIED),
                        filter(lines),
                        lines));
    }

    private ListFilter filter(List<Line> lines) {
        return new ListFilter(
                "Claims",
                ".claims-listed tbody tr",
                Optional.empty(),
                "claims",
                lines.size(),
                List.of(
                        new Choice("verdict", "Verdict", verdicts(lines)),
                        new Choice("chapter", "Chapter", chapters(lines))));
    }

    private static List<Option> verdicts(List<Line> lines) {
        return Arrays.stream(Group.values())
                .filter(group -> count(lines, group) != 0)
                .map(group ->
                        new Option(group.value(), group.words() + " (" + count(lines, group) + ")"))
                .toList();
    }

    /// By the name of the first page of each.
    private List<Option> chapters(List<Line> lines) {
        Map<String, String> names = new LinkedHashMap<>();
        pages.stream()
                .filter(page -> lines.stream().anyMatch(l -> l.chapter().equals(page.chapter())))
                .forEach(page -> names.putIfAbsent(page.chapter(), page.nav()));
        return names.entrySet().stream()
                .map(chapter -> new Option(chapter.getKey(), chapter.getValue()))
                .toList();
    }

    private static int count(List<Line> lines, Group group) {
        return (int) lines.stream().filter(line -> line.group() == group).count();
    }
}
