package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ChaptersTest {
    @Test
    void aSmallSiteShowsAllItsPages() {
        List<Map<String, Object>> all = site(4, 25);
        List<Map<String, Object>> shown = new Chapters(all).around(30, all.get(30));
        assertThat(shown).isEqualTo(all);
    }

    @Test
    void aLargeSiteShowsItsChaptersAndThePartsBesideThePage() {
        List<Map<String, Object>> all = site(8, 25);
        assertThat(uris(new Chapters(all).around(30, all.get(30))))
                .hasSize(8 + 24)
                .contains("c0/index.html", "c1/p24.html", "c7/index.html", "c1/p5.html")
                .doesNotContain("c2/p5.html");
    }

    @Test
    void whatAPageShowsDoesNotGrowWithItsSite() {
        for (List<Map<String, Object>> all : List.of(site(1000, 1), site(2, 500), site(40, 25))) {
            for (int place = 0; place < all.size(); place++) {
                List<Map<String, Object>> shown = new Chapters(all).around(place, Map.of());
                assertThat(shown).hasSizeBetween(40, 81).contains(Map.of());
            }
        }
    }

    private static List<Object> uris(List<Map<String, Object>> entries) {
        return entries.stream().map(entry -> entry.get("uri")).toList();
    }

    private static List<Map<String, Object>> site(int chapters, int pages) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < chapters * pages; i++) {
            boolean part = i % pages > 0;
            String page = part ? "p" + i % pages : "index";
            all.add(Map.of("uri", "c" + i / pages + "/" + page + ".html", "part", part));
        }
        return all;
    }
}
