package evidoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.search.SearchDocument.Kind;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/// What the search loads; how it searches is told in `SearchIT`.
final class SearchFilesTest {
    private static final String START = "window.searchDocuments = ";

    @Test
    void theScriptIsNothingButData() {
        SearchDocument odd =
                new SearchDocument(Kind.TERM, "a", "</script>", "'", "\"\u2028\\ \n window.x = 1");
        String script = SearchFiles.script(List.of(odd));
        assertThat(script).startsWith(START).endsWith("];\n");
        JsonNode json =
                new JsonMapper()
                        .readTree(script.substring(START.length(), script.length() - 2))
                        .get(0);
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder("kind", "address", "title", "page", "text");
        assertThat(json.get("kind").asString()).isEqualTo("term");
        assertThat(json.get("title").asString()).isEqualTo("</script>");
        assertThat(json.get("text").asString()).isEqualTo(odd.text());
    }
}
