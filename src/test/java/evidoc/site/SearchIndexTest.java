package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.site.SearchDocument.Kind;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The index in MiniSearch's own form; that MiniSearch makes the same one is in `SearchIT`.
final class SearchIndexTest {
    private static final SearchDocument TEA =
            new SearchDocument(
                    Kind.PAGE, "tea.html", "Tea, hot", "Tea", "Two cups; TWO (2) cups… «Thé»!");
    private static final SearchDocument POT =
            new SearchDocument(Kind.TERM, "tea.html#pot", "tea-pot", "Tea", "");

    private final JsonNode index = json(List.of(TEA, POT));

    @Test
    void aTermIsInLowerCaseAndCountedByFieldAndDocument() {
        assertThat(frequency("tea", "title", 0)).isEqualTo(1);
        assertThat(frequency("tea", "title", 1)).isEqualTo(1);
        assertThat(frequency("two", "text", 0)).isEqualTo(2);
        assertThat(frequency("cups", "text", 0)).isEqualTo(2);
        assertThat(frequency("thé", "text", 0)).isEqualTo(1);
        assertThat(frequency("two", "text", 1)).isZero();
    }

    @Test
    void everySignBetweenWordsSeparatesThem() {
        assertThat(terms())
                .containsExactly("2", "cups", "hot", "pot", "tea", "thé", "two")
                .isSorted();
    }

    @Test
    void aFieldsLengthIsTheNumberOfItsDifferentTokensWithTheEmptyOne() {
        JsonNode fields = index.get("fieldIds");
        JsonNode lengths = index.get("fieldLength").get("0");
        assertThat(lengths.get(fields.get("title").asInt()).asInt()).isEqualTo(2);
        // Two, cups, TWO, 2, Thé, and nothing behind the last sign.
        assertThat(lengths.get(fields.get("text").asInt()).asInt()).isEqualTo(6);
        assertThat(index.get("averageFieldLength").get(fields.get("text").asInt()).asDouble())
                .isEqualTo(3.5);
    }

    @Test
    void whatIsShownIsStored() {
        JsonNode stored = index.get("storedFields").get("1");
        assertThat(stored.get("kind").asString()).isEqualTo("term");
        assertThat(stored.get("address").asString()).isEqualTo("tea.html#pot");
        assertThat(stored.get("title").asString()).isEqualTo("tea-pot");
        assertThat(index.get("documentCount").asInt()).isEqualTo(2);
        assertThat(index.get("serializationVersion").asInt()).isEqualTo(2);
    }

    @Test
    void theScriptIsNothingButData() {
        SearchDocument odd =
                new SearchDocument(Kind.PAGE, "a", "</script>", "'", "\"\u2028\\ \n window.x = 1");
        String script = new SearchIndex(List.of(odd)).script();
        assertThat(script).startsWith("window.searchIndex = {").endsWith("};\n");
        assertThat(json(List.of(odd)).get("storedFields").get("0").get("text").asString())
                .isEqualTo(odd.text());
    }

    @Test
    void aThousandPagesTakeLessThanASecond() {
        List<SearchDocument> pages = new ArrayList<>();
        for (int page = 0; page < 1000; page++) {
            String text = ("word" + page % 70 + " and some more words of page " + page).repeat(20);
            pages.add(new SearchDocument(Kind.PAGE, page + ".html", "Page " + page, "P", text));
        }
        long start = System.nanoTime();
        assertThat(new SearchIndex(pages).script()).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    private int frequency(String term, String field, int document) {
        for (JsonNode entry : index.get("index")) {
            if (entry.get(0).asString().equals(term)) {
                String fieldId = String.valueOf(index.get("fieldIds").get(field).asInt());
                return entry.get(1).path(fieldId).path(String.valueOf(document)).asInt(0);
            }
        }
        return 0;
    }

    private List<String> terms() {
        List<String> terms = new ArrayList<>();
        index.get("index").forEach(entry -> terms.add(entry.get(0).asString()));
        return terms;
    }

    private static JsonNode json(List<SearchDocument> documents) {
        String script = new SearchIndex(documents).script();
        String start = "window.searchIndex = ";
        return new JsonMapper().readTree(script.substring(start.length(), script.length() - 2));
    }
}
