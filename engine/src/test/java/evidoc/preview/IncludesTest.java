package evidoc.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// What pages include, and what that includes.
final class IncludesTest {
    @TempDir Path root;

    @Test
    void aChangeReachesEveryPageThatIncludesItDirectlyOrNot() throws IOException {
        Path one = write("content/one.adoc", "include::../parts/a.txt[]\n");
        Path two = write("content/x/two.adoc", ":in: ../../parts\n\ninclude::{in}/b.txt[tag=x]\n");
        Path three = write("content/three.adoc", "no include::../parts/b.txt[]\n");
        Path a = write("parts/a.txt", "include::b.txt[]\ninclude::a.txt[]\n");
        Path b = write("parts/b.txt", "B\n");
        Includes includes = Includes.of(root, Set.of(one, two, three));
        assertThat(includes.all()).containsExactlyInAnyOrder(a, b);
        assertThat(includes.with(Set.of(b))).containsExactlyInAnyOrder(a, b, one, two);
        assertThat(includes.with(Set.of(three))).containsExactly(three);
    }

    @Test
    void whatIsNotThereYetCountsAndWhatIsOutsideDoesNot() throws IOException {
        Path one = write("one.adoc", "include::gone.txt[]\ninclude::../../x.txt[]\ninclude::a\0b[]\n");
        assertThat(Includes.of(root, Set.of(one)).all()).containsExactly(root.resolve("gone.txt"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
