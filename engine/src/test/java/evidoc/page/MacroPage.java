package evidoc.page;

import evidoc.SharedFragments;
import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.fragment.Html;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;
import evidoc.recording.RecordedExample;
import evidoc.recording.Recording;
import evidoc.recording.SampleRuns;

import org.asciidoctor.ast.ContentNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// A page on which macros about one example, `tea/A.java`, write: it keeps what they wrote and what
/// was wrong with them, without AsciidoctorJ.
public final class MacroPage implements BlockMacro.Place {
    private static final String EXAMPLE = "tea/A.java";

    /// Stands in no document, so problems have no line.
    public static final ContentNode NOWHERE =
            (ContentNode)
                    Proxy.newProxyInstance(
                            MacroPage.class.getClassLoader(),
                            new Class<?>[] {ContentNode.class},
                            (_, _, _) -> null);

    private final Problems problems = new Problems();
    private final CurrentPage page = new CurrentPage(problems, SharedFragments.get());
    private final MacroSupport support;
    private final List<String> asciidoc = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();

    private MacroPage(Evidence evidence) {
        support = new MacroSupport(evidence, page);
        page.begin("content/tea/a.adoc", "tea/a.html", evidence.first(), List.of());
    }

    /// A page that shows one example.
    ///
    /// @param source of the example
    /// @param recordings of the example; none if it hasn't been recorded
    public static MacroPage of(Path folder, String source, Recording... recordings)
            throws IOException {
        Files.createDirectories(folder.resolve("tea"));
        Files.writeString(folder.resolve(EXAMPLE), source);
        Examples examples = new ExampleReader(folder, new Problems()).read();
        Example example = examples.all().getFirst();
        MachineRuns one =
                SampleRuns.machine(
                        "one",
                        recordings.length == 0
                                ? Map.of()
                                : Map.of(EXAMPLE, SampleRuns.recorded(example, recordings)));
        return new MacroPage(new Evidence(examples, List.of(one)));
    }

    /// The same with a recording from the test.
    public static MacroPage recorded(
            Path folder, String source, Function<Example, RecordedExample> recording)
            throws IOException {
        Examples examples = of(folder, source).support.evidence().examples();
        RecordedExample recorded = recording.apply(examples.all().getFirst());
        MachineRuns one = SampleRuns.machine("one", Map.of(EXAMPLE, recorded));
        return new MacroPage(new Evidence(examples, List.of(one)));
    }

    /// The same where the example has changed since it was recorded.
    public static MacroPage ofEarlier(Path folder, String source, Recording... recordings)
            throws IOException {
        MacroPage page = of(folder, source);
        MachineRuns earlier =
                new MachineRuns(
                        "one",
                        List.of(SampleRuns.RECORD),
                        Map.of(EXAMPLE, SampleRuns.recorded(EXAMPLE, recordings)),
                        Set.of(EXAMPLE));
        return new MacroPage(new Evidence(page.support.evidence().examples(), List.of(earlier)));
    }

    public MacroSupport support() {
        return support;
    }

    public CurrentPage page() {
        return page;
    }

    /// Uses a macro on the example.
    public MacroPage use(BlockMacroProcessor macro, String brackets) {
        return use(macro, EXAMPLE, brackets);
    }

    public MacroPage use(BlockMacroProcessor macro, String target, String brackets) {
        ((BlockMacro) macro).write(this, target, brackets, NOWHERE);
        return this;
    }

    public Document written() {
        return Jsoup.parse(html.toString());
    }

    public List<String> asciidoc() {
        return asciidoc;
    }

    /// What is wrong and how to mend it, one line each.
    public List<String> problems() {
        return problems.all().stream()
                .map(problem -> Problem.general(problem.message(), problem.remedy()).toString())
                .toList();
    }

    @Override
    public String title() {
        return "";
    }

    @Override
    public String text(String asciidoc) {
        return asciidoc;
    }

    @Override
    public void html(Html text) {
        html.append(text.markup());
    }

    @Override
    public void asciidoc(List<String> lines) {
        asciidoc.addAll(lines);
    }

    @Override
    public void marker(String role, Map<String, Object> attributes) {
        html.append("<i class=\"").append(role).append("\"></i>");
    }
}
