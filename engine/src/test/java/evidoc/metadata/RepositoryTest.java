package evidoc.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.problem.Problems;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.Optional;

/// Where pages are edited and errors reported, and what a site says of itself.
final class RepositoryTest {
    private final Problems problems = new Problems();

    @Test
    void aPageIsEditedInItsBranch() {
        assertThat(repository("https://github.com/ann/tea.git/").edit("docs/content/größe.adoc"))
                .isEqualTo(
                        "https://github.com/ann/tea/edit/main/docs/content/gr%C3%B6%C3%9Fe.adoc");
        SiteFacts facts =
                facts(
                        Map.of("site.repository", "https://github.com/ann/tea"),
                        Map.of(
                                "site.repository",
                                "https://github.com/ben/tea",
                                "site.branch",
                                "x"));
        assertThat(facts.repository().orElseThrow().edit("a.adoc"))
                .isEqualTo("https://github.com/ben/tea/edit/x/a.adoc");
    }

    @Test
    void anIssueHasThePageAndItsRuns() {
        assertThat(
                        repository("https://github.com/ann/tea")
                                .report("A & B", "https://a.example/b.html", "one, JDK 25"))
                .isEqualTo(
                        "https://github.com/ann/tea/issues/new?title=Error%20in%20%27A%20%26%20B%27"
                                + "&body=Page%3A%20https%3A%2F%2Fa.example%2Fb.html%0ARuns%3A%20one"
                                + "%2C%20JDK%2025%0A%0A");
        SiteFacts facts =
                facts(
                        Map.of(
                                "site.repository",
                                "https://github.com/ann/tea",
                                "site.issue.form",
                                "wrong.yml"),
                        Map.of());
        assertThat(facts.repository().orElseThrow().report("A", "a.html", ""))
                .isEqualTo(
                        "https://github.com/ann/tea/issues/new?template=wrong.yml"
                                + "&title=Error%20in%20%27A%27&page=a.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "github.com/ann/tea",
                "http://github.com/ann/tea",
                "https://github.com/ann",
                "https://ann@github.com/ann/tea",
                "https://github.com/ann/tea?x",
                "javascript:alert(1)",
                "https://github.com/ann/t a"
            })
    void whatIsNoRepositoryIsTold(String address) {
        facts(Map.of("site.repository", address), Map.of());
        assertThat(problems.all())
                .hasToString(
                        "[jbake.properties: invalid repository address '%s'. Write it like"
                                        .formatted(address)
                                + " https://github.com/OWNER/NAME.]");
    }

    @Test
    void withoutSettingsThereIsLittleToSay() {
        SiteFacts facts = facts(Map.of(), Map.of());
        assertThat(facts)
                .isEqualTo(
                        new SiteFacts(
                                "Tea",
                                Optional.empty(),
                                "en",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                true));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aGuideMayBeElsewhereThanItsFileSays() {
        Map<String, String> file = Map.of("site.guide", "https://tea.example/guide/");
        assertThat(facts(file, Map.of()).guide()).contains("https://tea.example/guide/");
        assertThat(facts(file, Map.of("site.guide", "guide.html")).guide()).contains("guide.html");
    }

    @Test
    void aSiteCanDoWithoutAListOfItsPages() {
        assertThat(facts(Map.of("site.llms", "no"), Map.of()).llms()).isFalse();
        facts(Map.of("site.llms", "never"), Map.of());
        assertThat(problems.all())
                .hasToString(
                        "[jbake.properties: invalid value 'never' for site.llms. Write yes or"
                                + " no.]");
    }

    private Repository repository(String address) {
        return facts(Map.of("site.repository", address), Map.of()).repository().orElseThrow();
    }

    private SiteFacts facts(Map<String, String> settings, Map<String, String> given) {
        return SiteFacts.of(
                name ->
                        Optional.ofNullable(settings.get(name))
                                .or(() -> Optional.of("Tea").filter(_ -> name.equals("site.name"))),
                given,
                problems);
    }
}
