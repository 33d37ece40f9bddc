package evidoc.edition;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.Dependencies;
import evidoc.page.Heading;
import evidoc.page.Page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Links of authors who leave the text to the engine.
final class LinkTextsTest {
    private static final LinkTexts TEXTS =
            new LinkTexts(
                    Map.of(
                            "tea/cup.html",
                            new Page(
                                    "Cups & mugs",
                                    Map.of(),
                                    "",
                                    List.of(new Heading("hot", "Hot")),
                                    "",
                                    List.of(),
                                    List.of(),
                                    Set.of(),
                                    Dependencies.NONE)));

    @ParameterizedTest
    @CsvSource({
        "cup.html, cup.html, Cups &amp; mugs",
        "../tea/cup.html, ../tea/cup.html, Cups &amp; mugs",
        "cup.html#hot, cup.html, Hot",
        "cup.html#cold, cup.html, Cups &amp; mugs",
        "cup.html, Mine, Mine",
        "https://a.example/b.html, https://a.example/b.html, https://a.example/b.html",
        "pot.html, pot.html, pot.html"
    })
    void aLinkThatShowsItsAddressShowsTheTitle(String address, String text, String shown) {
        String link = "<p><a href=\"%s\">%s</a></p>";
        assertThat(TEXTS.fill(link.formatted(address, text), "tea/index.html"))
                .isEqualTo(link.formatted(address, shown));
    }
}
