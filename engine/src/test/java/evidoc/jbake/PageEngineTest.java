package evidoc.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.Dependencies;
import evidoc.page.Page;
import evidoc.page.SitePage;
import evidoc.problem.Problems;
import evidoc.project.Project;
import evidoc.site.SamplePages;

import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;
import org.jbake.model.DocumentModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tests for the pages that JBake's crawler gets.
final class PageEngineTest {
    @TempDir Path root;
    private final Problems problems = new Problems();

    @Test
    void aPageHasItsAddressItsTypeAndItsPlace() throws Exception {
        SitePage page = only(parsed("= Tea", Map.of("type", "post", "order", "30")));
        assertThat(page.uri()).isEqualTo("tea/größe.html");
        assertThat(page.type()).isEqualTo("post");
        assertThat(page.order()).isEqualTo(30);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void withoutSettingsAPageIsLast() throws Exception {
        SitePage page = only(parsed("= Tea", Map.of()));
        assertThat(page.type()).isEqualTo("page");
        assertThat(page.order()).isEqualTo(SitePage.LAST);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aPageThatCannotBeReadIsEmptyAndStaysInTheList() throws Exception {
        DocumentModel document = parsed("= Tea", Optional.empty());
        assertThat(document.getStatus()).isEqualTo("published");
        assertThat(document.getBody()).isEmpty();
        assertThat(PageEngine.pages(List.of(document))).isEmpty();
    }

    @Test
    void aPageWithoutATitleIsAProblem() throws Exception {
        parsed("Tea.", Optional.of(SamplePages.content("", Map.of(), Dependencies.NONE)));
        assertThat(problems.all())
                .hasToString(
                        "[content/tea/größe.adoc:1: the page has no title. Start it with"
                                + " '= Title'; keep what pages only include out of content.]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    status | drfat      | unknown page status 'drfat'. Did you mean 'draft'?
                    type   | pots       | unknown page type 'pots'. Did you mean 'post'?
                    order  | 1.5        | invalid page order '1.5'. Write a line such as ':jbake-order: 30' under the title.
                    order  | -1         | invalid page order '-1'. Write a line such as ':jbake-order: 30' under the title.
                    order  | 9999999    | invalid page order '9999999'. Write a line such as ':jbake-order: 30' under the title.
                    date   | 2026-02-30 | invalid date '2026-02-30'. Write it like 2026-01-31.
                    date   | today      | invalid date 'today'. Write it like 2026-01-31.
                    """)
    void aSettingThatSaysNothingIsAProblemOfItsLine(String name, String value, String problem)
            throws Exception {
        parsed("= Tea\r\n:x: y\r\n:jbake-%s: %s".formatted(name, value), Map.of(name, value));
        assertThat(problems.all()).hasToString("[content/tea/größe.adoc:3: " + problem + "]");
    }

    @Test
    void whatIsSetElsewhereIsAProblemOfTheFirstLine() throws Exception {
        parsed("= Tea\ninclude::settings.adoc[]", Map.of("order", "first"));
        assertThat(problems.all()).singleElement().asString().contains("größe.adoc:1: ");
    }

    private static SitePage only(DocumentModel document) {
        return PageEngine.pages(List.of(document, new DocumentModel())).getFirst();
    }

    private DocumentModel parsed(String text, Map<String, String> settings) throws Exception {
        return parsed(text, Optional.of(SamplePages.content("Tea", settings, Dependencies.NONE)));
    }

    private DocumentModel parsed(String text, Optional<Page> page) throws Exception {
        Path file = root.resolve("content/tea/größe.adoc");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.createDirectories(root.resolve("templates"));
        DefaultJBakeConfiguration config =
                new JBakeConfigurationFactory()
                        .createDefaultJbakeConfiguration(
                                root.toFile(), root.resolve("out").toFile(), false);
        config.setProperty("template.post.file", "post.ftl");
        return new PageEngine((_, _) -> page, new Project(root), problems)
                .parse(config, file.toFile());
    }
}
