package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.metadata.SiteAddress;
import evidoc.runner.Refresh;
import evidoc.runner.RunSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// When a site is baked again, and when the last bake is good enough.
final class UnchangedIT {
    @TempDir static Path first;
    private static TestProject built;

    @TempDir Path folder;
    private TestProject project;

    @BeforeAll
    static void aSiteIsThere() throws Exception {
        built = TestProject.small(first);
        built.build();
    }

    @BeforeEach
    void aCopyOfItIsThere() throws Exception {
        project = built.copyTo(folder);
    }

    @Test
    void whereNothingChangedNoFileIsTouched() throws Exception {
        Object before = key();
        assertThat(project.build()).startsWith("2 pages; examples: 0 run in 0.0 s, 2 reused; ");
        assertThat(key()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    content/index.adoc   | Tea takes time,          | Tea takes patience,
                    templates/page.ftl   | <nav>                    | <nav class="x">
                    templates/404.ftl    | <body>                   | <body class="x">
                    assets/tea.css       | {                        | { --x: 1;
                    jbake.properties     | site.name=Tea            | site.name=Coffee
                    sources.yaml         | label: ISO 3103          | label: ISO 3104
                    """)
    void whateverABakeReadsIsAReasonToBake(String file, String old, String with) throws Exception {
        Object before = key();
        project.replace(file, old, with);
        project.build();
        assertThat(key()).isNotEqualTo(before);
    }

    @Test
    void anAddressARefreshAndAnEditedSiteAreReasonsToo() throws Exception {
        SortedMap<String, String> good = TestProject.files(project.site());
        project.build(false, Optional.of(SiteAddress.of("https://example.org/tea/")));
        assertThat(project.site().resolve("sitemap.xml")).exists();
        project.build();
        assertThat(TestProject.files(project.site())).isEqualTo(good);
        project.write("target/site/index.html", "edited");
        project.build();
        assertThat(TestProject.files(project.site())).isEqualTo(good);
        Files.delete(project.site().resolve("tea.css"));
        project.build();
        assertThat(TestProject.files(project.site())).isEqualTo(good);
        Object before = key();
        project.build(true, Optional.empty());
        assertThat(key()).isNotEqualTo(before);
    }

    @Test
    void aCommitThatDatesAPageIsAReasonAndOneThatDatesNoneIsNot() throws Exception {
        GitRepository repository = GitRepository.in(project.root()).commit("2026-01-02");
        project.build();
        assertThat(project.read("target/site/index.html"))
                .contains("\"dateModified\":\"2026-01-02\"");
        Object before = key();
        repository.commit("2026-02-03");
        project.build();
        assertThat(key()).isEqualTo(before);
        project.replace("content/index.adoc", "Tea takes time,", "Tea takes patience,");
        project.build();
        assertThat(project.read("target/site/index.html"))
                .contains("\"dateModified\":\"2026-01-02\"");
        Object edited = key();
        repository.commit("2026-03-04");
        project.build();
        assertThat(key()).isNotEqualTo(edited);
        assertThat(project.read("target/site/index.html"))
                .contains("\"dateModified\":\"2026-03-04\"");
        assertThat(project.read("target/site/steep/index.html")).contains("\"2026-01-02\"");
    }

    @Test
    void aRepositoryThatABuildIsGivenIsAReasonToo() throws Exception {
        BuildRequest given =
                new BuildRequest(
                        new RunSource.Here(Refresh.NONE),
                        false,
                        Optional.empty(),
                        Map.of("site.repository", "https://github.com/ann/tea"));
        project.build(given);
        assertThat(project.read("target/site/index.html"))
                .contains("href=\"https://github.com/ann/tea/edit/main/content/index.adoc\"");
    }

    @Test
    void aBuildThatFailedIsNoReasonToLeaveOutTheNextOne() throws Exception {
        project.write("content/bad.adoc", "= Bad\n:jbake-order: 9\n\nvalue:no/Such.java[x]\n");
        assertThat(project.problems()).isNotEmpty();
        assertThat(project.problems()).isNotEmpty();
    }

    /// Another one after each bake.
    private Object key() throws IOException {
        return Files.readAttributes(project.site(), "fileKey,lastModifiedTime").toString()
                + Files.getLastModifiedTime(project.root().resolve("target/bake.stamp"));
    }
}
