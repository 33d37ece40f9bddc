package evidoc.edition;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.Frame.Link;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ChaptersTest {
    @Test
    void aSmallSiteShowsAllItsPages() {
        List<Link> all = site(4, 25);
        List<Link> shown = new Chapters(all).around(30);
        assertThat(shown).hasSameSizeAs(all);
        assertThat(shown.get(30)).isEqualTo(all.get(30).as(true));
        assertThat(shown).filteredOn(Link::current).hasSize(1);
    }

    @Test
    void aLargeSiteShowsItsChaptersAndThePartsBesideThePage() {
        List<Link> all = site(8, 25);
        assertThat(uris(new Chapters(all).around(30)))
                .hasSize(8 + 24)
                .contains("c0/index.html", "c1/p24.html", "c7/index.html", "c1/p5.html")
                .doesNotContain("c2/p5.html");
    }

    @Test
    void whatAPageShowsDoesNotGrowWithItsSite() {
        for (List<Link> all : List.of(site(1000, 1), site(2, 500), site(40, 25))) {
            for (int place = 0; place < all.size(); place++) {
                List<Link> shown = new Chapters(all).around(place);
                assertThat(shown).hasSizeBetween(40, 81).contains(all.get(place).as(true));
            }
        }
    }

    private static List<String> uris(List<Link> entries) {
        return entries.stream().map(Link::uri).toList();
    }

    private static List<Link> site(int chapters, int pages) {
        List<Link> all = new ArrayList<>();
        for (int i = 0; i < chapters * pages; i++) {
            boolean part = i % pages > 0;
            String page = part ? "p" + i % pages : "index";
            all.add(new Link("", "", "c" + i / pages + "/" + page + ".html", "", part, false));
        }
        return all;
    }
}
