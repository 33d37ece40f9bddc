package evidoc.page;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.site.SamplePages;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

class SitePageTest {
    @Test
    void pagesWithAnOrderComeFirstThenTheNewestThenByTitle() {
        SitePage second = page("b.html", 20, "Cup", Map.of());
        SitePage first = page("c.html", 10, "Pot", Map.of("date", "2020-01-01"));
        SitePage newer = page("d.html", SitePage.LAST, "Milk", Map.of("date", "2025-01-01"));
        SitePage older = page("e.html", SitePage.LAST, "Lemon", Map.of(":revdate", "2024-01-01"));
        SitePage apple = page("z.html", SitePage.LAST, "apple", Map.of());
        SitePage bread = page("a.html", SitePage.LAST, "Bread", Map.of());
        assertThat(Stream.of(bread, apple, older, newer, second, first).sorted(SitePage.ORDER))
                .containsExactly(first, second, newer, older, apple, bread);
    }

    @Test
    void aDateIsADayAndWhatIsNoneCountsAsNone() {
        assertThat(page("a.html", 1, "A", Map.of("date", "2024-02-29")).date())
                .contains(LocalDate.of(2024, 2, 29));
        assertThat(page("a.html", 1, "A", Map.of("date", "2024-02-30")).date()).isEmpty();
        assertThat(page("a.html", 1, "A", Map.of(":revdate", "version 2")).date()).isEmpty();
        assertThat(page("a.html", 1, "A", Map.of()).date()).isEmpty();
    }

    @Test
    void tagsAreSeparatedByCommas() {
        assertThat(page("a.html", 1, "A", Map.of("tags", "cup, green tea,, ")).tags())
                .containsExactly("cup", "green tea");
        assertThat(page("a.html", 1, "A", Map.of()).tags()).isEmpty();
    }

    private static SitePage page(
            String uri, int order, String title, Map<String, String> settings) {
        return SamplePages.page(
                uri, order, SamplePages.content(title, settings, Dependencies.NONE));
    }
}
