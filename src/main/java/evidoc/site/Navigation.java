package evidoc.site;

import evidoc.asciidoc.Evidence;
import evidoc.asciidoc.Page;
import evidoc.asciidoc.RunFacts;
import evidoc.run.Machine;
import evidoc.run.RecordedExample;
import evidoc.run.Run;

import org.jbake.model.DocumentModel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Adds to each page what its template shows around the body: chapters, neighbours, machine.
final class Navigation {
    private final Evidence evidence;
    private final Optional<SiteAddress> address;
    private final String siteName;

    Navigation(Evidence evidence, Optional<SiteAddress> address, String siteName) {
        this.evidence = evidence;
        this.address = address;
        this.siteName = siteName;
    }

    /// Completes the pages and puts them in order.
    ///
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
        for (int i = 0; i < pages.size(); i++) {
            DocumentModel page = pages.get(i);
            List<Map<String, Object>> chapters = new ArrayList<>(entries);
            chapters.set(i, entry(page, true));
            page.put("siteName", siteName);
            page.put("chapters", chapters);
            if (i > 0) {
                page.put("previous", entries.get(i - 1));
            }
            if (i + 1 < pages.size()) {
                page.put("next", entries.get(i + 1));
            }
            machine(page).ifPresent(machine -> page.put("machine", machine));
            address.ifPresent(known -> page.put("canonical", known.of(page)));
        }
        return pages;
    }

    private static Map<String, Object> entry(DocumentModel page, boolean current) {
        return Map.of(
                "title", page.getTitle(),
                "nav", Objects.requireNonNull(page.get("nav")),
                "uri", page.getUri(),
                "current", current);
    }

    /// What the runs of a page were made on, and when the newest was; empty for a page without
    /// runs.
    private Optional<Map<String, String>> machine(DocumentModel page) {
        Set<String> examples =
                page.get(PageEngine.PAGE) instanceof Page shown ? shown.examples() : Set.of();
        return evidence.recorded().values().stream()
                .filter(recorded -> examples.contains(recorded.example()))
                .map(RecordedExample::machine)
                .findFirst()
                .map(machine -> describe(machine, newest(examples)));
    }

    private static Map<String, String> describe(Machine machine, Optional<Instant> newest) {
        Map<String, String> facts = new HashMap<>();
        facts.put("summary", machine.summary());
        facts.put("jdk", machine.jdk());
        newest.ifPresent(instant -> {
            facts.put("recorded", RunFacts.minute(instant));
            facts.put("recordedIso", instant.toString());
        });
        return facts;
    }

    private Optional<Instant> newest(Set<String> examples) {
        return evidence.recorded().values().stream()
                .filter(recorded -> examples.contains(recorded.example()))
                .flatMap(recorded -> recorded.recordings().stream())
                .flatMap(recording ->
                        recording instanceof Run run ? Stream.of(run.startedAt()) : Stream.empty())
                .max(Comparator.naturalOrder());
    }
}
