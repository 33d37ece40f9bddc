package evidoc.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.edition.Navigation;
import evidoc.example.Examples;
import evidoc.page.Dependencies;
import evidoc.page.Evidence;
import evidoc.page.Page;
import evidoc.page.SitePage;
import evidoc.recording.SampleRuns;
import evidoc.site.SamplePages;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What search engines read of a page.
final class StructuredDataTest {
    private static final SiteFacts FACTS =
            new SiteFacts(
                    "Tea",
                    Optional.empty(),
                    "en",
                    Optional.of("https://license.example/"),
                    Optional.of("Ann"),
                    Optional.empty(),
                    true);
    private static final Evidence EVIDENCE =
            new Evidence(
                    new Examples(List.of()),
                    List.of(
                            SampleRuns.machine(
                                    "one",
                                    Map.of(
                                            "tea/Cup.java",
                                            SampleRuns.recorded(
                                                    "tea/Cup.java", SampleRuns.run("", "a: 1"))))));

    @Test
    void aPageIsAnArticleOfItsSiteBelowThePagesAboveIt() {
        JsonNode graph = graph(page("tea/cup.html", "Cup", ""), Optional.empty());
        JsonNode article = graph.get(0);
        assertThat(article.get("@type").asString()).isEqualTo("TechArticle");
        assertThat(article.get("headline").asString()).isEqualTo("Cup");
        assertThat(article.get("dateModified").asString()).isEqualTo("2026-01-02");
        assertThat(article.get("license").asString()).isEqualTo("https://license.example/");
        assertThat(article.at("/author/name").asString()).isEqualTo("Ann");
        assertThat(article.at("/isPartOf/url").asString()).isEqualTo("../index.html");
        assertThat(article.has("image")).isFalse();
        JsonNode items = graph.get(1).get("itemListElement");
        assertThat(items.findValuesAsString("item"))
                .containsExactly("../index.html", "../tea/cup.html");
        assertThat(graph.size()).isEqualTo(2);
    }

    @Test
    void withAnAddressAllAddressesAreAbsolute() {
        JsonNode graph =
                graph(
                        page("tea/cup.html", "Cup", ""),
                        Optional.of(SiteAddress.of("https://tea.example/site/")));
        assertThat(graph.get(0).get("url").asString())
                .isEqualTo("https://tea.example/site/tea/cup.html");
        assertThat(graph.get(0).get("image").asString())
                .isEqualTo("https://tea.example/site/evidoc/share/cup.png");
        assertThat(graph.get(1).findValuesAsString("item"))
                .containsExactly(
                        "https://tea.example/site/", "https://tea.example/site/tea/cup.html");
    }

    @Test
    void thePageOfTheMachineDescribesItsRunsWithTheirFiles() {
        JsonNode data =
                graph(
                                page("m.html", "Machine", "<table class=\"facts machine-facts\">"),
                                Optional.empty())
                        .get(2);
        assertThat(data.get("@type").asString()).isEqualTo("Dataset");
        assertThat(data.get("name").asString()).isEqualTo("Runs on one");
        assertThat(data.get("description").asString())
                .startsWith("What 1 programs printed on Test CPU, 4 cores, TestOS 1, JDK 25.0.1+8");
        assertThat(data.get("dateCreated").asString()).isEqualTo("2026-01-02T03:04:00Z");
        assertThat(data.get("distribution").findValuesAsString("contentUrl"))
                .containsExactly("runs/one/machine.json", "runs/one/tea/Cup.java.json");
    }

    @Test
    void noTextEndsTheElementInWhichItStands() {
        String title = "</script><!-- &amp; \"quoted\" 'tea' \\";
        SitePage page = page("tea/cup.html", title, "");
        String text = text(page, Optional.empty());
        assertThat(text).doesNotContain("<", ">", "&");
        assertThat(new JsonMapper().readTree(text).at("/@graph/0/headline").asString())
                .isEqualTo(title);
    }

    private static JsonNode graph(SitePage page, Optional<SiteAddress> address) {
        JsonNode document = new JsonMapper().readTree(text(arranged(page, address), address));
        assertThat(document.get("@context").asString()).isEqualTo("https://schema.org");
        return document.get("@graph");
    }

    private static String text(SitePage page, Optional<SiteAddress> address) {
        return new StructuredData(EVIDENCE, address, FACTS)
                .of(
                        page,
                        EVIDENCE.first(),
                        Optional.of("2026-01-02"),
                        Optional.of("evidoc/share/cup.png"));
    }

    private static SitePage arranged(SitePage page, Optional<SiteAddress> address) {
        return new Navigation(EVIDENCE, EVIDENCE.first(), address, "Tea")
                .arrange(List.of(SamplePages.page("index.html", 1), page))
                .getLast();
    }

    private static SitePage page(String uri, String title, String body) {
        return SamplePages.page(
                uri,
                2,
                new Page(
                        title,
                        Map.of(),
                        "About tea.",
                        List.of(),
                        body,
                        List.of(),
                        List.of(),
                        Set.of(),
                        Dependencies.NONE));
    }
}
