package evidoc.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ResultStoreTest {
    @TempDir Path folder;
    private final List<String> computed = new ArrayList<>();

    @Test
    void aResultIsComputedOnceAndKeptForTheNextBuild() throws IOException {
        ResultStore<Integer> first = store();
        assertThat(first.get("four")).isEqualTo(4);
        assertThat(first.get("four")).isEqualTo(4);
        first.save();
        assertThat(store().get("four")).isEqualTo(4);
        assertThat(computed).containsExactly("four");
    }

    @Test
    void whatABuildDoesNotAskForIsForgotten() throws IOException {
        ResultStore<Integer> first = store();
        first.get("one");
        first.get("three");
        first.save();
        ResultStore<Integer> second = store();
        second.get("one");
        second.save();
        store().get("three");
        assertThat(computed).containsExactly("one", "three", "three");
    }

    @Test
    void aDamagedFileCountsAsNone() throws IOException {
        ResultStore<Integer> first = store();
        first.get("four");
        first.save();
        Files.writeString(file(), Files.readString(file()).replace(":4", ":5"));
        assertThat(store().get("four")).isEqualTo(4);
        Files.writeString(file(), "");
        assertThat(store().get("four")).isEqualTo(4);
        assertThat(computed).containsExactly("four", "four", "four");
    }

    @Test
    void aFileOfAnotherEngineCountsAsNone() throws IOException {
        ResultStore<Integer> first = store();
        first.get("four");
        first.save();
        Files.writeString(file(), "f" + Files.readString(file()));
        store().get("four");
        assertThat(computed).containsExactly("four", "four");
    }

    private ResultStore<Integer> store() throws IOException {
        return ResultStore.open(
                file(),
                Integer.class,
                text -> {
                    computed.add(text);
                    return text.length();
                });
    }

    private Path file() {
        return folder.resolve("kept/lengths.json");
    }
}
