package evidoc.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Set;

/// A page that depends on a file says so in its text.
final class PageDependenciesTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    content/parts/leaves.adoc,     include::../parts/leaves.adoc[]
                    content/parts/leaves.adoc,     include::{parts}/leaves.adoc[]
                    content/parts/leaves.adoc,     'include::../parts/leaves.adoc[tag=green]'
                    content/pot.png,               'A image:pot.png[pot, opts=inline] of tea.'
                    assets/illustrations/pot.svg,  illustration::pot[]
                    assets/illustrations/lid.svg,  illustration::pot[]
                    """)
    void aPageThatTakesInAFileIsFound(Path file, String text) {
        assertThat(PageDependencies.ofFiles(Set.of(file)).test("= Tea\n\n" + text + "\n")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    content/steep.adoc,   xref:steep.adoc[]
                    content/steep.adoc,   include::leaves.adoc[]
                    content/steep.adoc,   illustration::pot[]
                    assets/css/theme.css, illustration::pot[]
                    """)
    void otherPagesAreNot(Path file, String text) {
        assertThat(PageDependencies.ofFiles(Set.of(file)).test("= Tea\n\n" + text + "\n"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "output::tea/Steep.java[]",
                "value:tea/Steep.java[cups] cups",
                "machine::[]"
            })
    void aPageThatShowsAnExampleIsFound(String text) {
        Set<Path> files = Set.of(Path.of("examples/tea/Steep.java"));
        assertThat(PageDependencies.ofExamples(files).test(text)).isTrue();
        assertThat(PageDependencies.ofExamples(files).test("output::tea/Pour.java[]")).isFalse();
    }
}
