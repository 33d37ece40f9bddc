package evidoc.macro;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.example.Example;
import evidoc.example.Examples;
import evidoc.example.Language;
import evidoc.example.Part;
import evidoc.example.Parts;
import evidoc.page.CurrentPage;
import evidoc.page.Evidence;
import evidoc.page.MacroSupport;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;
import evidoc.recording.SampleRuns;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a reader is told to run an example.
class RunItMacroTest {
    private static final Example JAVA = example("tea/Steep.java", Language.JAVA);
    private static final Example PYTHON = example("tea/steep.py", Language.PYTHON);

    @Test
    void whereTheSiteIsHostedEachShellFetchesTheFileFirst() {
        Document html = html(Optional.of("https://tea.example/site/"), JAVA, "java", "Steep.java");
        assertThat(html.select(".run-label").eachText()).containsExactly("Shell", "PowerShell");
        assertThat(html.select(".command").eachText())
                .containsExactly(
                        "curl -fsSO https://tea.example/site/examples/tea/Steep.java && java"
                                + " Steep.java",
                        "iwr https://tea.example/site/examples/tea/Steep.java -OutFile Steep.java;"
                                + " java Steep.java");
    }

    @Test
    void whereItIsNotKnownTheFileIsALinkAway() {
        Document html = html(Optional.empty(), PYTHON, "python3", "steep.py");
        assertThat(html.select("p").text()).isEqualTo("You need Python 3 and this file: steep.py.");
        assertThat(html.select("a[download]").attr("href")).isEqualTo("../examples/tea/steep.py");
        assertThat(html.select(".command").eachText()).containsExactly("python3 steep.py");
    }

    @Test
    void theFilesThatBelongToItAreFetchedToo() {
        Part lid = new Part("tea/pot/Lid.java", "pot/Lid.java", Path.of("Lid.java"), "");
        Parts parts =
                new Parts(
                        List.of(),
                        List.of(),
                        List.of(lid),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        true);
        Example several =
                new Example(
                        "tea/Steep.java",
                        Path.of("Steep.java"),
                        Language.JAVA,
                        List.of(),
                        List.of(),
                        Map.of(),
                        parts);
        Document html = html(Optional.of("https://tea.example/"), several, "java", "Steep.java");
        assertThat(html.select(".command").eachText())
                .containsExactly(
                        "curl -fsSO https://tea.example/examples/tea/Steep.java && curl -fsS"
                                + " --create-dirs -o pot/Lid.java"
                                + " https://tea.example/examples/tea/pot/Lid.java && java"
                                + " Steep.java",
                        "iwr https://tea.example/examples/tea/Steep.java -OutFile Steep.java; mkdir"
                                + " -f pot; iwr https://tea.example/examples/tea/pot/Lid.java"
                                + " -OutFile pot/Lid.java; java Steep.java");
    }

    @Test
    void aProgramWithLibrariesNeedsJBang() {
        assertThat(html(Optional.empty(), JAVA, "jbang", "Steep.java").select("p").text())
                .startsWith("You need JBang ");
    }

    @Test
    void aCommandIsText() {
        assertThat(html(Optional.empty(), JAVA, "java", "-Da=<b>", "Steep.java").select("b"))
                .isEmpty();
    }

    private static Document html(Optional<String> site, Example example, String... words) {
        MachineRuns machine = SampleRuns.machine("one", Map.of());
        CurrentPage page = new CurrentPage(new Problems(), SharedFragments.get());
        page.begin("content/tea/a.adoc", "tea/a.html", machine, List.of());
        Evidence evidence = new Evidence(new Examples(List.of(example)), List.of(machine));
        return Jsoup.parse(
                new RunItMacro(new MacroSupport(evidence, page), site)
                        .html(example, "", List.of(words))
                        .markup());
    }

    private static Example example(String name, Language language) {
        return new Example(name, Path.of(name), language, List.of(), List.of(), Map.of());
    }
}
