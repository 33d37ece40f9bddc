package evidoc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// CONTRIBUTING has an entry, with cause and cure, for each message that the engine has for its
/// users; and none that it doesn't have.
final class ErrorGuideTest {
    private static final String CHAPTER = "## Errors";

    @Test
    void eachMessageHasAnEntryAndEachEntryAMessage() throws IOException {
        List<String> rows =
                Files.readAllLines(Checkout.ROOT.resolve("CONTRIBUTING.md")).stream()
                        .dropWhile(line -> !line.startsWith(CHAPTER))
                        .skip(1)
                        .takeWhile(line -> !line.startsWith("## "))
                        .filter(line -> line.startsWith("| `"))
                        .toList();
        assertThat(rows).allMatch(row -> row.split("(?<!\\\\)\\|", -1).length == 5);
        List<String> described =
                rows.stream()
                        .map(row -> row.substring(3, row.indexOf("` |")).replace("\\|", "|"))
                        .toList();
        assertThat(described).doesNotHaveDuplicates();
        Set<String> messages = Messages.in(Path.of("src/main/java")).keySet();
        assertThat(messages).as("messages without an entry").isSubsetOf(described);
        assertThat(described).as("entries without a message").isSubsetOf(messages);
    }
}
