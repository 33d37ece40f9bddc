package evidoc.macro;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.fragment.Placeholder;
import evidoc.page.Heading;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import java.util.List;

/// The list of all pages.
final class PageListTest {
    private static final String MARK = "<p>All:</p>" + new Placeholder("pages").html().markup();
    private static final PageList LIST =
            new PageList(
                    List.of(
                            new ListedPage(
                                    "tea/index.html",
                                    "What is <tea>?",
                                    "Hot & wet.",
                                    List.of(new Heading("how", "How?"))),
                            new ListedPage("milk.html", "Milk", "", List.of()),
                            new ListedPage("all/index.html", "All", "Here.", List.of())),
                    SharedFragments.get());

    @Test
    void everyOtherPageIsThereWithItsDescriptionAndSections() {
        Element list = Jsoup.parse(LIST.fill(MARK, "all/index.html")).expectFirst(".page-list");
        assertThat(list.select(".listed-page").eachText())
                .containsExactly("What is <tea>? Hot & wet. How?", "Milk");
        assertThat(list.select("a").eachAttr("href"))
                .containsExactly("../tea/index.html", "../tea/index.html#how", "../milk.html");
    }

    @Test
    void aPageWithoutTheMacroStaysAsItIs() {
        assertThat(PageList.isOn(MARK)).isTrue();
        assertThat(PageList.isOn("<p>pages::[]</p>")).isFalse();
        assertThat(LIST.fill("<p>pages::[]</p>", "milk.html")).isEqualTo("<p>pages::[]</p>");
    }
}
