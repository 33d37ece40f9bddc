package evidoc.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.Dependencies;
import evidoc.page.SitePage;
import evidoc.site.SamplePages;

import org.jbake.model.DocumentModel;
import org.junit.jupiter.api.Test;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Tests for JBake's lists, which templates can use.
final class SiteListsTest {
    private static final SitePage OLD =
            page("old.html", "post", Map.of("date", "2025-12-31", "tags", "tea, hot <b>"));
    private static final SitePage NEW = page("new.html", "post", Map.of("date", "2026-01-02"));
    private static final SitePage UNDATED = page("about.html", "page", Map.of("tags", "tea,,tea"));
    private static final SiteLists LISTS = lists(UNDATED, OLD, NEW);

    @Test
    void pagesComeNewestFirstAndThoseWithoutADateLast() {
        assertThat(uris(LISTS.with(Map.of()), "published_content"))
                .containsExactly("new.html", "old.html", "about.html");
        assertThat(value("published_date")).isEqualTo(Documents.of(NEW).get("date"));
    }

    @Test
    void eachTypeHasItsLists() {
        assertThat(uris(LISTS.with(Map.of()), "posts")).containsExactly("new.html", "old.html");
        assertThat(uris(LISTS.with(Map.of()), "published_pages")).containsExactly("about.html");
    }

    @Test
    void tagsAreInAlphabeticalOrderEachOnceWithItsPages() {
        assertThat(LISTS.tags()).containsExactly("hot <b>", "tea");
        assertThat(value("alltags")).isEqualTo(LISTS.tags());
        assertThat(uris(LISTS.of("tea"), "tagged_documents"))
                .containsExactly("old.html", "about.html");
        assertThat(uris(LISTS.of("tea"), "tag_posts")).containsExactly("old.html");
    }

    @Test
    void aTagThatNoPageHasIsEmpty() {
        assertThat(uris(LISTS.of("milk"), "tagged_documents")).isEmpty();
    }

    @Test
    void whatATemplateHasOfItsOwnGoesFirst() {
        Map<String, Object> values = LISTS.with(Map.of("posts", "own", "content", "page"));
        assertThat(values.get("posts")).isEqualTo("own");
        assertThat(values).containsKeys("content", "published_posts").doesNotContainKey("drafts");
        assertThat(values.get("drafts")).isNull();
    }

    @Test
    void theConfigurationIsThere() {
        assertThat(value("version")).isEqualTo("v2");
        assertThat(value("config")).isEqualTo(Map.of("version", "v2"));
    }

    @Test
    void aSiteWithoutPagesHasNoDate() {
        assertThat(lists().with(Map.of()).get("published_date")).isNull();
        assertThat(lists(UNDATED).with(Map.of()).get("published_date")).isNull();
        assertThat(lists().tags()).isEmpty();
    }

    private static SiteLists lists(SitePage... pages) {
        return new SiteLists(List.of(pages), List.of("page", "post"), Map.of("version", "v2"));
    }

    private static Object value(String name) {
        return Objects.requireNonNull(LISTS.with(Map.of()).get(name));
    }

    private static List<String> uris(Map<String, Object> values, String name) {
        return ((Collection<?>) Objects.requireNonNull(values.get(name)))
                .stream().map(DocumentModel.class::cast).map(DocumentModel::getUri).toList();
    }

    private static SitePage page(String uri, String type, Map<String, String> settings) {
        SitePage page =
                SamplePages.page(uri, 1, SamplePages.content(uri, settings, Dependencies.NONE));
        return new SitePage(page.source(), uri, type, SitePage.LAST, page.content(), page.frame());
    }
}
