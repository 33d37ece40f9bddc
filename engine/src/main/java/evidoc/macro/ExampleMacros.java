package evidoc.macro;

import evidoc.example.Example;
import evidoc.example.ReaderCommand;
import evidoc.example.SourceLine;
import evidoc.example.Variant;
import evidoc.page.BlockMacro;
import evidoc.page.BlockMacro.Place;
import evidoc.page.Html;
import evidoc.page.LineNumbers;
import evidoc.page.Macro;
import evidoc.page.MacroSupport;
import evidoc.page.OtherMachines;
import evidoc.page.OutputHtml;
import evidoc.page.ShownRun;
import evidoc.problem.NearMatch;
import evidoc.recording.NotRecorded;
import evidoc.recording.NotRun;
import evidoc.recording.OutputLine;
import evidoc.recording.Run;

import org.asciidoctor.extension.BlockMacroProcessor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The block macros `source::`, `output::` and `example::`.
public final class ExampleMacros {
    private static final Pattern LINES = Pattern.compile("(\\d{1,6})(?:\\.\\.(\\d{1,6}))?");
    private static final String FENCE = "-".repeat(64);

    private final MacroSupport support;

    public ExampleMacros(MacroSupport support) {
        this.support = support;
    }

    public List<BlockMacroProcessor> processors() {
        return List.of(
                new BlockMacro("source", List.of("tag", "variant", "callouts"), this::source),
                new BlockMacro("output", List.of("lines", "variant"), this::output),
                new BlockMacro(
                        "example", List.of("tag", "lines", "variant", "callouts"), this::example));
    }

    private void example(Place place, Macro macro) {
        place.html("<div class=\"experiment\">");
        source(place, macro);
        output(place, macro);
        place.html("</div>");
    }

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
            source(place, example.get(), variant.get(), lines.get());
        }
    }

    private void source(Place place, Example example, Variant variant, List<SourceLine> lines) {
        String name = Html.escape(example.name());
        String address = support.page().root() + "examples/" + name;
        place.html(
                "<figure class=\"source\" data-example=\""
                        + name
                        + "\""
                        + LineNumbers.attribute(lines)
                        + ">\n<figcaption>"
                        + "<a class=\"source-file\" href=\""
                        + address
                        + "\" download"
                        + (support.page().isFirstSource(example) ? " id=\"" + name + "\"" : "")
                        + ">"
                        + name
                        + "</a></figcaption>");
        List<String> listing = new ArrayList<>();
        listing.add("[source," + example.language().highlighting() + "]");
        listing.add(FENCE);
        lines.forEach(line -> listing.add(line.text()));
        listing.add(FENCE);
        place.asciidoc(listing);
        place.html(commands(example, variant) + "</figure>");
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

    /// How to run the example; empty if the page has already shown it.
    private String commands(Example example, Variant variant) {
        if (!support.page().isNew(example, variant)) {
            return "";
        }
        StringBuilder html =
                new StringBuilder(
                        "<div class=\"source-run\"><span class=\"run-label\">Run it</span> ");
        html.append(command(ReaderCommand.of(example, variant.settings())));
        ReaderCommand.jbang(example, variant)
                .ifPresent(words ->
                        html.append(" <span class=\"run-label\">or</span> ")
                                .append(command(words)));
        return html.append("</div>").toString();
    }

    private static String command(List<String> words) {
        return "<code class=\"command\">" + Html.escape(String.join(" ", words)) + "</code>";
    }

    private void output(Place place, Macro macro) {
        if (!support.refusesSubject(macro)) {
            support.shown(macro).ifPresent(shown -> output(place, macro, shown));
        }
    }

    private void output(Place place, Macro macro, ShownRun shown) {
        OutputHtml html =
                new OutputHtml(
                        support.page(), new OtherMachines(support.evidence(), support.page()));
        switch (shown.recording()) {
            case NotRun _, NotRecorded _ -> place.html(html.missing(shown));
            case Run run ->
                    lines(macro, shown, run)
                            .ifPresent(lines ->
                                    place.html(
                                            html.figure(
                                                    shown,
                                                    run,
                                                    lines,
                                                    lines.size() == run.output().size())));
        }
    }

    private Optional<List<OutputLine>> lines(Macro macro, ShownRun shown, Run run) {
        Optional<String> range = macro.argument("lines");
        if (range.isEmpty()) {
            return Optional.of(run.output());
        }
        int size = run.output().size();
        Matcher matcher = LINES.matcher(range.get());
        if (matcher.matches()) {
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (first >= 1 && first <= last && last <= size) {
                return Optional.of(run.output().subList(first - 1, last));
            }
        }
        if (shown.outdated()) {
            return Optional.of(run.output());
        }
        support.page()
                .problem(
                        macro,
                        "the output has no lines '" + range.get() + "'",
                        "Choose from the " + size + " lines, such as 'lines=1.." + size + "'.");
        return Optional.empty();
    }
}
