package evidoc.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.page.CurrentPage;
import evidoc.page.MacroPage;
import evidoc.problem.Problems;
import evidoc.project.Project;
import evidoc.recording.MachineRuns;
import evidoc.recording.SampleRuns;

import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.PreprocessorReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Tests with a directive on line 3 of a page, without AsciidoctorJ.
final class IncludesTest {
    @TempDir Path folder;
    private Path root = Path.of("");
    private final Problems problems = new Problems();
    private final CurrentPage page = new CurrentPage(problems, SharedFragments.get());
    private final List<Object> included = new ArrayList<>();

    @BeforeEach
    void aPage() throws IOException {
        root = folder.toRealPath();
        Files.createDirectories(root.resolve("content/tea"));
        page.begin(
                "content/tea/a.adoc",
                "tea/a.html",
                SampleRuns.machine(MachineRuns.HERE, Map.of()),
                List.of("= Tea", "", "include::"));
    }

    @Test
    void theLinesOfTheFileTakeThePlaceOfTheDirective() throws IOException {
        Path file = write("content/tea/größe.txt", "one\r\ntwo <b>\r\n");
        include("größe.txt", Map.of());
        assertThat(included).containsExactly("one\ntwo <b>", file.toString(), file.toString(), 1);
        assertThat(page.included()).containsExactly(file);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aPartOfAFileBeginsAtItsOwnLine() throws IOException {
        write("content/tea/a.txt", "one\ntwo\nthree\n");
        include("a.txt", Map.of("lines", "2..3"));
        assertThat(included.getFirst()).isEqualTo("two\nthree");
        assertThat(included.getLast()).isEqualTo(2);
    }

    @Test
    void anEmptyFileIsIncludedAsNothing() throws IOException {
        write("content/tea/a.txt", "");
        include("a.txt", Map.of());
        assertThat(included.getFirst()).isEqualTo("");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aMissingFileIsAProblemUnlessItIsOptional() throws IOException {
        write("content/tea/cups.txt", "one");
        include("cup.txt", Map.of("optional-option", ""));
        assertThat(problems.all()).isEmpty();
        include("cup.txt", Map.of());
        assertThat(problems.all())
                .hasToString(
                        "[content/tea/a.adoc:3: no file 'cup.txt' to include. Did you mean"
                                + " 'cups.txt'?]");
        assertThat(page.included()).containsExactly(root.resolve("content/tea/cup.txt"));
        assertThat(included).isEmpty();
    }

    @Test
    void aFileOfAFolderThatIsMissingHasNoNeighbours() {
        include("no/cup.txt", Map.of());
        assertThat(problems.all())
                .hasToString(
                        "[content/tea/a.adoc:3: no file 'no/cup.txt' to include. Write its path"
                                + " from the folder of this file.]");
    }

    @Test
    void whatIsNoFileOfTheProjectIsNotRead() throws IOException {
        write("target/a.txt", "built");
        write(".git/a.txt", "hidden");
        Files.createSymbolicLink(
                root.resolve("content/tea/link.txt"), root.resolve("target/a.txt"));
        for (String target : List.of("../../target/a.txt", "../../.git/a.txt", "link.txt")) {
            include(target, Map.of());
        }
        assertThat(included).isEmpty();
        assertThat(problems.all())
                .hasSize(3)
                .allMatch(problem ->
                        problem.message().endsWith("which is not a file of the project"));
    }

    @Test
    void aFolderAndAnInvalidNameAreProblems() {
        include("../tea", Map.of());
        include("a\0b", Map.of());
        assertThat(problems.all())
                .extracting(problem -> problem.message() + ". " + problem.remedy())
                .containsExactlyInAnyOrder(
                        "'../tea' is not a file. Name a file.",
                        "cannot read 'a\0b'. Check its name and its rights.");
    }

    @Test
    void aFileInAnotherEncodingIsNamed() throws IOException {
        Files.write(root.resolve("content/tea/a.txt"), "é".getBytes(StandardCharsets.ISO_8859_1));
        include("a.txt", Map.of());
        assertThat(problems.all())
                .hasToString("[content/tea/a.txt: not UTF-8 text. Save it as UTF-8.]");
    }

    @Test
    void aDirectiveThatIsMetAgainAndAgainIsACircle() throws IOException {
        write("content/tea/a.txt", "one");
        Includes includes = includes();
        for (int i = 0; i < 50; i++) {
            include(includes, "a.txt", Map.of());
        }
        assertThat(problems.all()).isEmpty();
        include(includes, "a.txt", Map.of());
        assertThat(problems.all())
                .hasToString(
                        "[content/tea/a.adoc:3: this file includes itself. Remove the include.]");
        problems.take();
        includes.begin();
        include(includes, "a.txt", Map.of());
        assertThat(problems.all()).isEmpty();
    }

    private Includes includes() {
        return new Includes(new Project(root), page);
    }

    private void include(String target, Map<String, Object> attributes) {
        include(includes(), target, attributes);
    }

    private void include(Includes includes, String target, Map<String, Object> attributes) {
        assertThat(includes.handles(target)).isTrue();
        Document document = proxy(Document.class);
        includes.process(document, proxy(PreprocessorReader.class), target, attributes);
    }

    /// The reader of the page, past the directive.
    private <T> T proxy(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        MacroPage.class.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "getFile" -> null;
                                    case "getLineNumber" -> 4;
                                    case "getDir" -> root.resolve("content/tea").toString();
                                    case "pushInclude" -> {
                                        included.addAll(List.of(arguments).subList(0, 4));
                                        yield null;
                                    }
                                    default -> throw new AssertionError(method);
                                }));
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
