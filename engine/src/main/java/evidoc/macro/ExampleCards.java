package evidoc.macro;

import evidoc.example.Example;
import evidoc.example.ExampleArchive;
import evidoc.page.Evidence;
import evidoc.page.Heading;
import evidoc.page.Html;
import evidoc.recording.MachineRuns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the block macro `examples::[]` shows: all examples in one file, and a card for each example
/// that a page shows, by folder, in the order of the pages.
public final class ExampleCards {
    static final String MARK = "<div data-compare=\"examples\"></div>";
    private static final double KILO = 1000;

    private final Evidence evidence;
    private final MachineRuns machine;
    private final List<PageText> pages;
    private final ShownExamples shown;

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
    public ExampleCards(Evidence evidence, MachineRuns machine, List<PageText> pages) {
        this.evidence = evidence;
        this.machine = machine;
        this.pages = pages;
        this.shown = new ShownExamples(pages.stream().filter(page -> !areOn(page.body())).toList());
    }

    /// Whether a page shows cards.
    public static boolean areOn(String body) {
        return body.contains(MARK);
    }

    /// One for each folder.
    public List<Heading> headings() {
        return shelves().stream().map(Shelf::heading).toList();
    }

    /// A page's body with the cards in it.
    ///
    /// @param uri of the page, from the root of its machine's pages
    public String fill(String body, String uri) {
        List<Shelf> shelves = shelves();
        if (shelves.isEmpty()) {
            return body.replace(MARK, "<p>There are no examples yet.</p>");
        }
        String pagesRoot = Evidence.rootOf(uri);
        String root = Evidence.rootOf(evidence.folder(machine) + uri);
        String cards =
                shelves.stream()
                        .map(shelf -> html(shelf, pagesRoot, root))
                        .collect(Collectors.joining());
        return body.replace(MARK, archive(shelves.getFirst().examples().getFirst(), root) + cards);
    }

    private List<Shelf> shelves() {
        Map<String, List<Example>> byFolder = new LinkedHashMap<>();
        evidence.examples().all().stream()
                .filter(example -> shown.place(example.name()).isPresent())
                .sorted(Comparator.comparingInt(this::order))
                .forEach(example ->
                        byFolder.computeIfAbsent(folder(example), _ -> new ArrayList<>())
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

    private static String folder(Example example) {
        String name = example.name();
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    private String archive(Example first, String root) {
        String size =
                Math.round(new ExampleArchive(evidence.examples()).bytes().length / KILO)
                        + "&#160;KB";
        return """
        <div class="all-examples">
        <p><a href="%sexamples/%s" download>Download all</a>: %2$s, %d examples, %s. The times below are those on %s.</p>
        %s%s</div>
        """
                .formatted(
                        root,
                        ExampleArchive.NAME,
                        evidence.examples().all().size(),
                        size,
                        Html.escape(machine.label()),
                        row("Unpack", "jar -xf " + ExampleArchive.NAME),
                        row("Run one", ExampleArchive.command(first)));
    }

    private static String row(String label, String command) {
        return "<div class=\"source-run\"><span class=\"run-label\">%s</span> <code class=\"command\">%s</code></div>\n"
                .formatted(label, Html.escape(command));
    }

    private String html(Shelf shelf, String pagesRoot, String root) {
        String cards =
                shelf.examples().stream()
                        .map(example ->
                                new ExampleCard(example, machine)
                                        .html(
                                                pagesRoot
                                                        + shown.place(example.name())
                                                                .map(ShownExamples.Place::address)
                                                                .orElse(""),
                                                shown.drawing(example.name()),
                                                root))
                        .collect(Collectors.joining());
        String id = Html.escape(shelf.heading().id());
        return "<h2 id=\"%s\"><a class=\"link\" href=\"#%s\">%s</a></h2>\n<ul class=\"example-cards\">\n%s</ul>\n"
                .formatted(id, id, Html.escape(shelf.title()), cards);
    }
}
