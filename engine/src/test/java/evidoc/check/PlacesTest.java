package evidoc.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Tests for the places of a page's texts.
final class PlacesTest {
    private static final String PAGE = "content/tea/cup.adoc";

    @TempDir Path root;

    @Test
    void theFirstLineOfThePageThatHasItCounts() throws IOException {
        write(PAGE, "= Cup\r\n\r\nSee größe.html.\r\nSee größe.html again.\r\n");
        assertThat(places().of(PAGE, List.of("größe.html"))).isEqualTo(new Places.Place(PAGE, 3));
    }

    @Test
    void anEarlierFormCountsBeforeALaterOne() throws IOException {
        write(PAGE, "mug.adoc\nmug.html\n");
        assertThat(places().of(PAGE, List.of("mug.html", "mug.adoc")).line()).isEqualTo(2);
    }

    @Test
    void whatThePageDoesNotHaveIsLookedForInTheTemplates() throws IOException {
        write(PAGE, "= Cup\n");
        write("templates/part/foot.ftl", "\n<a href=\"${content.rootpath}mug.html\">\n");
        write("templates/notes.txt", "mug.html");
        assertThat(places().of(PAGE, List.of("mug.html")))
                .isEqualTo(new Places.Place("templates/part/foot.ftl", 2));
    }

    @Test
    void whatIsNowhereBelongsToThePageAsAWhole() throws IOException {
        write(PAGE, "= Cup\n");
        assertThat(places().of(PAGE, List.of("mug.html"))).isEqualTo(new Places.Place(PAGE, 0));
        assertThat(places().of("content/missing.adoc", List.of("mug.html")).line()).isZero();
        assertThat(places().of(PAGE, List.of()).line()).isZero();
    }

    @Test
    void aShortTextIsNotLookedFor() throws IOException {
        write(PAGE, "a#b is anywhere\n");
        assertThat(places().of(PAGE, List.of("a#b")).line()).isZero();
    }

    @Test
    void aFileThatIsNoTextIsRead() throws IOException {
        Files.createDirectories(root.resolve("content/tea"));
        Files.write(root.resolve(PAGE), "é\nmug.html".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(places().of(PAGE, List.of("mug.html")).line()).isEqualTo(2);
    }

    @Test
    void aLinkMayBeWrittenByAddressOrFileAndWithoutTheWayToTheRoot() {
        assertThat(Places.forms("../../tea/mug.html#size"))
                .containsExactly(
                        "../../tea/mug.html#size",
                        "../../tea/mug.adoc#size",
                        "tea/mug.html#size",
                        "tea/mug.adoc#size",
                        "<<size");
        assertThat(Places.forms("#size")).containsExactly("#size", "<<size");
        assertThat(Places.forms("cup.htmlx")).containsExactly("cup.htmlx");
    }

    private Places places() {
        return new Places(root);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.writeString(root.resolve(name), text);
    }
}
