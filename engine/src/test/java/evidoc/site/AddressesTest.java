package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.Frame;
import evidoc.page.SitePage;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.Project;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Tests with files whose address is already taken.
final class AddressesTest {
    @TempDir Path folder;

    @Test
    void filesWithAddressesOfTheirOwnAreFine() throws IOException {
        write("assets/css/a.css", "content/tea/cup.png", "content/tea/cup.adoc");
        assertThat(check(List.of(page("tea/cup.html")), List.of())).isEmpty();
    }

    @Test
    void aProjectWithoutAssetsIsFine() throws IOException {
        assertThat(check(List.of(page("index.html")), List.of())).isEmpty();
    }

    @Test
    void whatTheEngineWritesIsTaken() throws IOException {
        write("assets/sitemap.xml", "content/llms.txt");
        assertThat(check(List.of(), List.of()))
                .containsExactly(
                        "assets/sitemap.xml: address 'sitemap.xml' belongs to the engine. Rename"
                                + " the file.",
                        "content/llms.txt: address 'llms.txt' belongs to the engine. Rename the"
                                + " file.");
    }

    @Test
    void aPageHasTheAddressOfItsPlainTextToo() throws IOException {
        write("content/tea.adoc", "assets/tea.md", "assets/tea.html");
        assertThat(check(List.of(page("tea.html")), List.of()))
                .containsExactly(
                        "assets/tea.html: address 'tea.html' belongs to content/tea.adoc. Rename"
                                + " the file.",
                        "assets/tea.md: address 'tea.md' belongs to content/tea.adoc. Rename the"
                                + " file.");
    }

    @Test
    void anAssetAndAFileBesidePagesMayNotBeTheSame() throws IOException {
        write("content/tea/größe.png", "assets/tea/größe.png");
        assertThat(check(List.of(), List.of()))
                .containsExactly(
                        "assets/tea/größe.png: address 'tea/größe.png' belongs to"
                                + " content/tea/größe.png. Rename the file.");
    }

    @Test
    void thePageAboutTheRunsOfAnExampleIsTaken() throws IOException {
        write("content/runs/one/A.java.html");
        SitePage runs = page("runs/one/A.java.html", "examples/A.java");
        assertThat(check(List.of(), List.of(runs)))
                .containsExactly(
                        "content/runs/one/A.java.html: address 'runs/one/A.java.html' belongs to"
                                + " the runs of examples/A.java. Rename the file.");
    }

    @Test
    void aFolderThatTheEngineFillsIsReserved() throws IOException {
        write("assets/on/a.css", "assets/examples/a.css", "assets/only/a.css");
        assertThat(check(List.of(), List.of()))
                .containsExactly(
                        "assets/examples: reserved folder name. Rename the folder.",
                        "assets/on: reserved folder name. Rename the folder.");
    }

    private List<String> check(List<SitePage> pages, List<SitePage> runs) throws IOException {
        Problems problems = new Problems();
        new Addresses(new Project(folder), problems).check(pages, runs);
        return problems.all().stream().map(Problem::toString).toList();
    }

    private SitePage page(String uri) {
        return page(uri, "content/" + uri.replace(".html", ".adoc"));
    }

    private SitePage page(String uri, String source) {
        return new SitePage(
                folder.resolve(source),
                uri,
                "page",
                1,
                SamplePages.page(uri, 1).content(),
                Frame.NONE);
    }

    private void write(String... files) throws IOException {
        for (String file : files) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "");
        }
    }
}
