package evidoc.site;

import evidoc.macro.PageList;
import evidoc.page.Evidence;
import evidoc.page.Page;
import evidoc.page.RunFacts;
import evidoc.recording.Machine;
import evidoc.recording.MachineRuns;
import evidoc.recording.RecordedExample;
import evidoc.recording.Run;
import evidoc.text.PlainText;

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

/// Adds to each page of one machine what its template shows around the body: chapters, neighbours,
/// machines.
public final class Navigation {
    /// Key of the page that lists all pages; only a site that has one can be searched.
    static final String ALL_PAGES = "allPages";

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
        Map<String, Map<String, Object>> heads = heads(pages);
        Optional<Map<String, Object>> all =
                pages.stream()
                        .filter(page -> PageList.isOn(page.getBody()))
                        .findFirst()
                        .map(page -> entry(page, false));
        for (int i = 0; i < pages.size(); i++) {
            DocumentModel page = pages.get(i);
            page.put("siteName", siteName);
            page.put("pages", Evidence.rootOf(uri(page)));
            page.put("trail", trail(page, entries.getFirst(), heads));
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
            all.ifPresent(entry -> page.put(ALL_PAGES, entry));
            describeRuns(page);
            address.ifPresent(known -> {
                page.put("canonical", known.page(uri(page)));
                page.put("base", known.base().toString());
            });
        }
        return pages;
    }

    /// Whether one of these pages lists all pages: a search is worth nothing without it, since
    /// readers without JavaScript would have nothing.
    static boolean hasAllPages(List<DocumentModel> described) {
        return described.stream().anyMatch(page -> page.containsKey(ALL_PAGES));
    }

    /// The pages that head a chapter, by the folder of its parts; the home page heads none.
    private Map<String, Map<String, Object>> heads(List<DocumentModel> pages) {
        Map<String, Map<String, Object>> heads = new HashMap<>();
        pages.stream()
                .skip(1)
                .filter(page -> !isPart(page))
                .forEach(page -> heads.putIfAbsent(folder(page), entry(page, false)));
        return heads;
    }

    /// The way down to a page: the home page, and the chapter that a part belongs to; without the
    /// page itself.
    private static List<Map<String, Object>> trail(
            DocumentModel page, Map<String, Object> home, Map<String, Map<String, Object>> heads) {
        List<Map<String, Object>> trail = new ArrayList<>();
        if (!page.getUri().equals(home.get("uri"))) {
            trail.add(home);
            Map<String, Object> head = heads.get(folder(page));
            if (isPart(page) && head != null) {
                trail.add(head);
            }
        }
        return trail;
    }

    /// Whether a page is a further page of a chapter, not the one that heads it.
    private static boolean isPart(DocumentModel page) {
        return !("/" + page.getUri()).endsWith("/index.html");
    }

    private static String folder(DocumentModel page) {
        return page.getUri().substring(0, page.getUri().lastIndexOf('/') + 1);
    }

    /// Adds what the runs of a page were made on, and when the newest was.
    public void describeRuns(DocumentModel page) {
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
                "part", isPart(page),
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
