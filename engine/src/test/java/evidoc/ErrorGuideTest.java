package evidoc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The guide's page of errors has an entry, with cause and cure, for each message that the engine
/// has for its users; and none that it doesn't have.
final class ErrorGuideTest {
    private static final String START = "| `+";
    private static final String END = "+` |";

    @Test
    void eachMessageHasAnEntryAndEachEntryAMessage() throws IOException {
        List<String> rows =
                Files.readAllLines(Checkout.ROOT.resolve("docs/content/errors.adoc")).stream()
                        .filter(line -> line.startsWith(START))
                        .toList();
        assertThat(rows).allMatch(row -> row.split("(?<!\\\\)\\|", -1).length == 4);
        List<String> described =
                rows.stream()
                        .map(row -> row.substring(START.length(), row.indexOf(END)))
                        .map(message -> message.replace("\\|", "|"))
                        .toList();
        assertThat(described).doesNotHaveDuplicates();
        Set<String> messages = Messages.in(Path.of("src/main/java")).keySet();
        assertThat(messages).as("messages without an entry").isSubsetOf(described);
        assertThat(described).as("entries without a message").isSubsetOf(messages);
    }
}
