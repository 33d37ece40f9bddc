package evidoc.site;

import evidoc.asciidoc.Evidence;
import evidoc.asciidoc.Page;
import evidoc.asciidoc.RunFacts;
import evidoc.run.Machine;
import evidoc.run.MachineRuns;
import evidoc.run.PlainText;
import evidoc.run.RecordedExample;
import evidoc.run.Run;

import org.jbake.model.DocumentModel;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Adds to each page of one machine what its template shows around the body: chapters, neighbours,
/// machines.
final class Navigation {
    private final Evidence evidence;
    private final MachineRuns machine;
    private final Optional<SiteAddress> address;
    private final String siteName;

    Navigation(
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
    /// @param documents pages of this machine
    /// @return the pages by their order
    List<DocumentModel> arrange(List<DocumentModel> documents) {
        List<DocumentModel> pages =
                documents.stream()
                        .sorted(
                                Comparator.comparing(
                                                (DocumentModel page) -> (Integer) page.get("order"))
                                        .thenComparing(DocumentModel::getUri))
                        .toList();
        List<Map<String, Object>> entries = pages.stream().map(page -> entry(page, false)).toList();
        Chapters chapters = new Chapters(entries);
        for (int i = 0; i < pages.size(); i++) {
            DocumentModel page = pages.get(i);
            page.put("siteName", siteName);
            page.put("pages", Evidence.rootOf(uri(page)));
            page.put("chapters", chapters.around(i, entry(page, true)));
            page.put("place", i + 1);
            page.put("places", pages.size());
            page.put("machines", machines(page));
            if (i > 0) {
                page.put("previous", entries.get(i - 1));
            }
            if (i + 1 < pages.size()) {
                page.put("next", entries.get(i + 1));
            }
            describeRuns(page);
            address.ifPresent(known -> page.put("canonical", known.page(uri(page))));
        }
        return pages;
    }

    /// Adds what the runs of a page were made on, and when the newest was.
    void describeRuns(DocumentModel page) {
        machine(page).ifPresent(facts -> page.put("machine", facts));
    }

    /// The address of a page below the folder of its machine.
    private String uri(DocumentModel page) {
        return evidence.withoutFolder(machine, page.getUri());
    }

    private Map<String, Object> entry(DocumentModel page, boolean current) {
        return Map.of(
                "title", page.getTitle(),
                "nav", Objects.requireNonNull(page.get("nav")),
                "uri", page.getUri(),
                "part", !("/" + page.getUri()).endsWith("/index.html"),
                "current", current);
    }

    /// All machines, with the address at which each shows the same page, from the site's root.
    private List<Map<String, Object>> machines(DocumentModel page) {
        return evidence.machines().stream()
                .map(each ->
                        Map.<String, Object>of(
                                "name", each.name(),
                                "label", each.label(),
                                "summary", summary(each),
                                "uri", evidence.address(each, uri(page)),
                                "current", each.name().equals(machine.name())))
                .toList();
    }

    private static String summary(MachineRuns machine) {
        return machine.machines().stream()
                .findFirst()
                .map(record -> PlainText.of(record.machine().summary()))
                .orElse("");
    }

    /// What the runs of a page were made on, and when the newest was; empty for a page without
    /// runs.
    private Optional<Map<String, String>> machine(DocumentModel page) {
        Set<String> examples =
                page.get(PageEngine.PAGE) instanceof Page shown ? shown.examples() : Set.of();
        return recorded(examples)
                .map(RecordedExample::machine)
                .findFirst()
                .map(found -> describe(found, newest(examples)));
    }

    private Map<String, String> describe(Machine found, Optional<Instant> newest) {
        Map<String, String> facts = new HashMap<>();
        facts.put("label", machine.label());
        facts.put("summary", PlainText.of(found.summary()));
        facts.put("jdk", PlainText.of(found.jdk()));
        newest.ifPresent(instant -> {
            facts.put("recorded", RunFacts.minute(instant));
            facts.put("recordedIso", instant.toString());
        });
        return facts;
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
