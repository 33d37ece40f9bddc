package evidoc.macro;

import evidoc.example.Example;
import evidoc.example.ReaderCommand;
import evidoc.example.SourceLine;
import evidoc.example.Variant;
import evidoc.fragment.Html;
import evidoc.fragment.Placeholder;
import evidoc.page.BlockMacro;
import evidoc.page.BlockMacro.Place;
import evidoc.page.LineNumbers;
import evidoc.page.Macro;
import evidoc.page.MacroSupport;
import evidoc.page.OutputHtml;
import evidoc.page.PageForm;
import evidoc.page.ShownLines;
import evidoc.page.ShownRun;
import evidoc.problem.NearMatch;
import evidoc.recording.NotRecorded;
import evidoc.recording.NotRun;
import evidoc.recording.OutputLine;
import evidoc.recording.Run;

import org.jsoup.Jsoup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The block macros `source::`, `output::` and `example::`.
public final class ExampleMacros {
    private static final String FENCE = "-".repeat(64);

    private final MacroSupport support;

    public ExampleMacros(MacroSupport support) {
        this.support = support;
    }

    public List<BlockMacro> macros() {
        return List.of(
                new BlockMacro("source", List.of("tag", "variant", "callouts"), this::source),
                new BlockMacro("output", List.of("lines", "variant"), this::output),
                new BlockMacro(
                        "example", List.of("tag", "lines", "variant", "callouts"), this::example));
    }

    private void example(Place place, Macro macro) {
        if (support.page().form() == PageForm.TEXT) {
            source(place, macro);
            output(place, macro);
            return;
        }
        List<Html> frame =
                support.page().around("experiment", new Frame(Placeholder.CONTENT.html()));
        place.html(frame.getFirst());
        source(place, macro);
        output(place, macro);
        place.html(frame.getLast());
    }

    private record Frame(Html content) {}

    private record Source(
            Example example,
            Optional<String> address,
            Optional<String> whole,
            boolean first,
            Html content,
            Optional<String> server,
            Optional<String> command,
            Optional<String> jbang) {}

    private void source(Place place, Macro macro) {
        if (support.refusesSubject(macro)) {
            return;
        }
        Optional<Example> example = support.example(macro);
        Optional<Variant> variant = example.flatMap(found -> variant(macro, found));
        Optional<List<SourceLine>> lines =
                example.flatMap(found -> shownLines(macro, found))
                        .flatMap(shown -> new CalloutArgument(support.page()).apply(macro, shown));
        if (example.isPresent() && variant.isPresent() && lines.isPresent()) {
            if (support.page().form() == PageForm.TEXT) {
                text(place, listing(example.get(), lines.get()));
            } else {
                source(place, example.get(), variant.get(), lines.get());
            }
        }
    }

    private void source(Place place, Example example, Variant variant, List<SourceLine> lines) {
        boolean isNew = support.page().isNew(example, variant);
        String anchor = "#" + shown(example, lines);
        Optional<String> whole = support.page().proof(example).map(proof -> proof + anchor);
        List<Html> frame =
                support.page()
                        .around(
                                "source",
                                new Source(
                                        example,
                                        support.page().published("examples/" + example.name()),
                                        whole,
                                        support.page().isFirstSource(example),
                                        Placeholder.CONTENT.html(),
                                        ReaderCommand.server(example, variant.settings())
                                                .map(words -> String.join(" ", words)),
                                        Optional.of(ReaderCommand.of(example, variant.settings()))
                                                .filter(_ -> isNew)
                                                .map(words -> String.join(" ", words)),
                                        ReaderCommand.jbang(example, variant)
                                                .filter(_ -> isNew)
                                                .map(words -> String.join(" ", words))));
        Html numbers =
                support.page().form() == PageForm.SITE ? LineNumbers.before(lines) : Html.NONE;
        place.html(frame.getFirst().and(numbers));
        place.asciidoc(listing(example, lines));
        place.html(frame.getLast());
    }

    private static List<String> listing(Example example, List<SourceLine> lines) {
        List<String> listing = new ArrayList<>();
        listing.add("[source," + example.language().highlighting() + "]");
        String fence = fence(lines);
        listing.add(fence);
        lines.forEach(line -> listing.add(line.text()));
        listing.add(fence);
        return listing;
    }

    /// Records which lines the page shows.
    ///
    /// @return the id of their place in the whole source
    private String shown(Example example, List<SourceLine> lines) {
        if (lines.isEmpty()) {
            return "source";
        }
        ShownLines shown =
                new ShownLines(example.name(), lines.getFirst().number(), lines.getLast().number());
        support.page().shown().add(shown);
        return shown.id();
    }

    /// Stands before and after the lines of a listing, and is none of them.
    private static String fence(List<SourceLine> lines) {
        String fence = FENCE;
        while (isAmong(lines, fence)) {
            fence += "-";
        }
        return fence;
    }

    private static boolean isAmong(List<SourceLine> lines, String fence) {
        return lines.stream().anyMatch(line -> line.text().stripTrailing().equals(fence));
    }

    private Optional<List<SourceLine>> shownLines(Macro macro, Example example) {
        Optional<String> tag = macro.argument("tag");
        if (tag.isEmpty()) {
            return Optional.of(example.shownLines());
        }
        if (example.tags().contains(tag.get())) {
            return Optional.of(example.shownLines(tag.get()));
        }
        support.page()
                .problem(
                        macro,
                        "no tag '" + tag.get() + "' in '" + example.name() + "'",
                        NearMatch.remedy(tag.get(), example.tags()));
        return Optional.empty();
    }

    /// The variant that the macro names, else the first: the one whose command is shown.
    private Optional<Variant> variant(Macro macro, Example example) {
        return macro.argument("variant").isPresent()
                ? support.variant(macro, example)
                : Optional.of(example.variants().getFirst());
    }

    private void output(Place place, Macro macro) {
        if (!support.refusesSubject(macro)) {
            support.shown(macro).ifPresent(shown -> output(place, macro, shown));
        }
    }

    private void output(Place place, Macro macro, ShownRun shown) {
        OutputHtml html = new OutputHtml(support);
        boolean text = support.page().form() == PageForm.TEXT;
        switch (shown.recording()) {
            case NotRun _, NotRecorded _ when text -> {}
            case NotRun _, NotRecorded _ -> place.html(html.missing(shown));
            case Run run ->
                    support.lines(macro, shown, run)
                            .ifPresent(lines -> {
                                if (text) {
                                    text(place, literal(lines));
                                } else {
                                    boolean whole = lines.size() == run.output().size();
                                    place.html(html.figure(shown, lines, whole));
                                }
                            });
        }
    }

    /// A block with the caption of the macro.
    private static void text(Place place, List<String> block) {
        String caption = Jsoup.parseBodyFragment(place.title()).text();
        List<String> lines = new ArrayList<>(block);
        if (!caption.isEmpty()) {
            lines.addFirst("." + caption);
        }
        place.asciidoc(lines);
    }

    private static List<String> literal(List<OutputLine> output) {
        String fence = ".".repeat(FENCE.length());
        List<String> lines = new ArrayList<>(List.of(fence));
        output.forEach(line -> lines.add(line.text()));
        lines.add(fence);
        return lines;
    }
}
