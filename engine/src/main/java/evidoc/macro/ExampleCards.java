package evidoc.macro;

import evidoc.example.Example;
import evidoc.example.ExampleArchive;
import evidoc.fragment.Fragments;
import evidoc.fragment.Html;
import evidoc.fragment.Placeholder;
import evidoc.page.Evidence;
import evidoc.page.Heading;
import evidoc.page.ListFilter;
import evidoc.page.ListFilter.Choice;
import evidoc.page.ListFilter.Option;
import evidoc.recording.MachineRuns;

import org.apache.commons.lang3.StringUtils;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the block macro `examples::[]` shows: all examples in one file, and a card for each example
/// that a page shows, by folder, in the order of the pages.
public final class ExampleCards {
    static final Placeholder EXAMPLES = new Placeholder("examples");
    private static final double KILO = 1000;

    private final Evidence evidence;
    private final MachineRuns machine;
    private final List<PageText> pages;
    private final ShownExamples shown;
    private final Fragments fragments;

    /// The examples of one folder.
    private record Shelf(String folder, String title, List<Example> examples) {
        Heading heading() {
            return new Heading("examples_" + folder.replace('/', '_'), title);
        }
    }

    /// The cards of one machine.
    ///
    /// @param machine whose runs the pages show
    /// @param pages all pages of that machine, in the order of the site
    public ExampleCards(
            Evidence evidence, MachineRuns machine, List<PageText> pages, Fragments fragments) {
        this.fragments = fragments;
        this.evidence = evidence;
        this.machine = machine;
        this.pages = pages;
        this.shown = new ShownExamples(pages);
    }

    /// Whether a page shows cards.
    public static boolean areOn(String body) {
        return EXAMPLES.isIn(body);
    }

    /// One for each folder.
    public List<Heading> headings() {
        return shelves().stream().map(Shelf::heading).toList();
    }

    /// A page's body with the cards in it.
    ///
    /// @param uri of the page, from the root of its machine's pages
    public String fill(String body, String uri) {
        return EXAMPLES.fill(body, () -> html(shelves(), uri));
    }

    private record View(
            String root,
            String archive,
            int count,
            long kilobytes,
            String machine,
            String unpack,
            String run,
            ListFilter filter,
            List<Cards> shelves) {}

    private record Cards(String id, String title, List<Html> cards) {}

    private Html html(List<Shelf> shelves, String uri) {
        String root = Evidence.rootOf(evidence.folder(machine) + uri);
        return fragments.html(
                "example-cards",
                new View(
                        root,
                        ExampleArchive.NAME,
                        evidence.examples().all().size(),
                        Math.round(new ExampleArchive(evidence.examples()).bytes().length / KILO),
                        machine.label(),
                        "jar -xf " + ExampleArchive.NAME,
                        shelves.stream()
                                .findFirst()
                                .map(shelf -> ExampleArchive.command(shelf.examples().getFirst()))
                                .orElse(""),
                        filter(shelves),
                        shelves.stream()
                                .map(shelf -> cards(shelf, Evidence.rootOf(uri), root))
                                .toList()));
    }

    private ListFilter filter(List<Shelf> shelves) {
        List<Example> examples =
                shelves.stream().flatMap(shelf -> shelf.examples().stream()).toList();
        return new ListFilter(
                "Examples",
                ".example-card",
                Optional.of(".example-shelf"),
                "examples",
                examples.size(),
                List.of(
                        new Choice(
                                "chapter",
                                "Chapter",
                                shelves.stream()
                                        .map(shelf -> new Option(shelf.folder(), shelf.title()))
                                        .toList()),
                        new Choice("language", "Language", languages(examples)),
                        new Choice("needs", "Needs", needs(examples))));
    }

    private static List<Option> languages(List<Example> examples) {
        return examples.stream()
                .map(Example::language)
                .distinct()
                .sorted()
                .map(language ->
                        new Option(
                                language.highlighting(),
                                StringUtils.capitalize(language.highlighting())))
                .toList();
    }

    private List<Option> needs(List<Example> examples) {
        List<Option> needs = new ArrayList<>();
        needs.add(new Option(ExampleCard.NOTHING, "Nothing else"));
        examples.stream()
                .flatMap(example -> new ExampleCard(example, machine).special().stream())
                .distinct()
                .sorted(Comparator.comparing(Option::text, String.CASE_INSENSITIVE_ORDER))
                .forEach(needs::add);
        return needs;
    }

    private Cards cards(Shelf shelf, String pagesRoot, String root) {
        return new Cards(
                shelf.heading().id(),
                shelf.title(),
                shelf.examples().stream().map(example -> card(example, pagesRoot, root)).toList());
    }

    private Html card(Example example, String pagesRoot, String root) {
        String place = shown.place(example.name()).map(ShownExamples.Place::address).orElse("");
        return fragments.html(
                "example-card",
                new ExampleCard(example, machine)
                        .view(pagesRoot + place, shown.drawing(example.name()), root));
    }

    private List<Shelf> shelves() {
        Map<String, List<Example>> byFolder = new LinkedHashMap<>();
        evidence.examples().all().stream()
                .filter(example -> shown.place(example.name()).isPresent())
                .sorted(Comparator.comparingInt(this::order))
                .forEach(example ->
                        byFolder.computeIfAbsent(example.folder(), _ -> new ArrayList<>())
                                .add(example));
        return byFolder.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> chapter(entry.getKey(), entry.getValue())))
                .map(entry ->
                        new Shelf(
                                entry.getKey(),
                                pages.get(chapter(entry.getKey(), entry.getValue())).nav(),
                                entry.getValue()))
                .toList();
    }

    private int order(Example example) {
        return shown.place(example.name()).map(ShownExamples.Place::order).orElse(0);
    }

    /// The place among all pages of the first page of the folder's own chapter; where there is no
    /// such chapter, of the page that shows its first example.
    private int chapter(String folder, List<Example> examples) {
        return page(folder + "/index.html")
                .or(() ->
                        shown.place(examples.getFirst().name())
                                .flatMap(place -> page(place.page().uri())))
                .orElse(0);
    }

    private Optional<Integer> page(String uri) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).uri().equals(uri)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
