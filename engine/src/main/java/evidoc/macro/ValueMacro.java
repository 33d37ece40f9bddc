package evidoc.macro;

import evidoc.fragment.Html;
import evidoc.output.Figures;
import evidoc.output.Unit;
import evidoc.output.Value;
import evidoc.page.Macro;
import evidoc.page.MacroSupport;
import evidoc.page.PageForm;
import evidoc.page.RunFacts;
import evidoc.page.ShownRun;
import evidoc.page.SourceText;
import evidoc.problem.NearMatch;
import evidoc.recording.NotRecorded;
import evidoc.recording.NotRun;
import evidoc.recording.Run;

import org.asciidoctor.ast.ContentModel;
import org.asciidoctor.ast.PhraseNode;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.InlineMacroProcessor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The inline macro `value:`: one value of a recorded output, in a sentence.
@ContentModel(ContentModel.RAW)
public final class ValueMacro extends InlineMacroProcessor {
    static final List<String> ARGUMENTS = List.of("row", "index", "variant", "unit");
    private static final String PATTERN = "value:([^:\\s\\[]\\S*?)" + SourceText.BRACKETS;
    private static final Pattern INDEX = Pattern.compile("\\d{1,6}");

    private final MacroSupport support;

    public ValueMacro(MacroSupport support) {
        super("value", new HashMap<>(Map.of("regexp", PATTERN)));
        this.support = support;
    }

    @Override
    public PhraseNode process(
            StructuralNode parent, String target, Map<String, Object> attributes) {
        String text = Objects.toString(attributes.get("text"), "");
        String brackets =
                support.page()
                        .texts()
                        .written("value:" + target, text, parent)
                        .orElse(unescape(text));
        Macro macro = Macro.parse("value:", target, brackets, ARGUMENTS, parent);
        Html html = html(macro);
        Html shown =
                support.page().form() == PageForm.TEXT
                        ? new Html(Entities.escape(Jsoup.parseBodyFragment(html.markup()).text()))
                        : html;
        return createPhraseNode(parent, "quoted", shown.inert().markup());
    }

    /// What stands in place of the macro.
    Html html(Macro macro) {
        return support.shown(macro).map(shown -> html(macro, shown)).orElse(Html.NONE);
    }

    private record Shown(ShownRun shown, String label, String value, String text) {}

    private record Absent(String text, String why) {}

    private Html html(Macro macro, ShownRun shown) {
        return switch (shown.recording()) {
            case NotRun notRun -> absent("not run here", notRun.reason());
            case NotRecorded _ -> absent("not recorded yet", "on " + shown.on());
            case Run run ->
                    switch (lookup(macro, shown, run)) {
                        case Figures.Found(Value value) -> html(macro, shown, value);
                        case Figures.Missing _ when shown.outdated() ->
                                absent("not recorded yet", "on " + shown.on());
                        case Figures.Missing(String message, String remedy) -> {
                            if (!support.refusesArgument(macro)) {
                                support.page()
                                        .problem(
                                                macro,
                                                message + " of '" + macro.target() + "'",
                                                remedy);
                            }
                            yield Html.NONE;
                        }
                    };
        };
    }

    private Html absent(String text, String why) {
        return support.page().html("value-missing", new Absent(text, why));
    }

    private static Figures.Lookup lookup(Macro macro, ShownRun shown, Run run) {
        Figures figures = shown.figures(run);
        Optional<String> row = macro.argument("row");
        Optional<String> index = macro.argument("index");
        if (index.isPresent() && !INDEX.matcher(index.get()).matches()) {
            return new Figures.Missing("invalid index '" + index.get() + "'", "Count from 0.");
        }
        if (index.isPresent()) {
            int number = Integer.parseInt(index.get());
            return row.isPresent()
                    ? figures.cell(macro.positional(), row.get(), number)
                    : figures.value(macro.positional(), number);
        }
        if (row.isPresent()) {
            return figures.cell(macro.positional(), row.get());
        }
        Object fact =
                figures.values().containsKey(macro.positional())
                        ? null
                        : RunFacts.variables(run).get(macro.positional());
        return fact == null
                ? figures.value(macro.positional())
                : new Figures.Found(new Value(fact.toString()));
    }

    private Html html(Macro macro, ShownRun shown, Value value) {
        String label =
                macro.argument("row")
                        .map(row -> macro.positional() + ", " + row)
                        .orElse(macro.positional());
        return support.page()
                .html(
                        "value",
                        new Shown(
                                shown,
                                label,
                                value.bareNumber().orElse(value.text()),
                                macro.argument("unit")
                                        .map(unit -> converted(macro, value, unit))
                                        .orElse(value.rounded())));
    }

    /// In the unit that the sentence asks for.
    private String converted(Macro macro, Value value, String asked) {
        String printed = value.unit().isEmpty() ? Unit.ofHeader(macro.positional()) : value.unit();
        Optional<Unit> wanted = Unit.of(asked);
        if (wanted.isEmpty()) {
            support.page()
                    .problem(
                            macro,
                            "unknown unit '" + asked + "'",
                            NearMatch.remedy(asked, Unit.symbols()));
            return value.text();
        }
        Optional<String> text =
                Unit.of(printed)
                        .flatMap(unit -> value.exact().flatMap(n -> unit.convert(n, wanted.get())));
        if (text.isEmpty()) {
            support.page()
                    .problem(
                            macro,
                            "'" + value.text() + "' can't be given in '" + asked + "'",
                            "Use a number of time or memory with its unit, or remove unit=.");
        }
        return text.orElse(value.text());
    }

    /// The text of HTML, where it isn't as written: an attribute in it, for example.
    private static String unescape(String html) {
        return Parser.unescapeEntities(html, false);
    }
}
