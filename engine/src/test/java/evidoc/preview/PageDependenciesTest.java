package evidoc.preview;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.conversion.ConvertedPages.Kept;
import evidoc.page.Dependencies;
import evidoc.page.Scope;
import evidoc.site.SamplePages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// A page that depends on a file says so in its text.
final class PageDependenciesTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    parts/leaves.adoc,             include::../parts/leaves.adoc[]
                    content/pot.png,               'A image:pot.png[pot, opts=inline] of tea.'
                    """)
    void aPageThatTakesInAFileIsFound(Path file, String text) {
        assertThat(PageDependencies.ofFiles(Set.of(file)).test(page(text))).isTrue();
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
        assertThat(PageDependencies.ofFiles(Set.of(file)).test(page(text))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"pot.svg, DRAWINGS, true", "pot.svg, EXAMPLE, false", "pot.css, DRAWINGS, false"})
    void aDrawingMayTakeInAnother(String file, Scope scope, boolean found) {
        Set<Path> files = Set.of(Path.of("assets/illustrations", file));
        assertThat(PageDependencies.ofFiles(files).test(page("", Set.of(), Set.of(scope))))
                .isEqualTo(found);
    }

    @Test
    void aPageThatShowsAnExampleOrAllRunsIsFound() {
        Predicate<Kept> steep = PageDependencies.ofExamples(Set.of("tea/Steep.java"));
        assertThat(steep.test(page("", Set.of("tea/Steep.java"), Set.of()))).isTrue();
        assertThat(steep.test(page("", Set.of("tea/Pour.java"), Set.of(Scope.EXAMPLE)))).isFalse();
        assertThat(steep.test(page("", Set.of(), Set.of(Scope.ALL_RUNS)))).isTrue();
        assertThat(steep.test(page("include::../../examples/tea/Steep.java[]"))).isTrue();
    }

    private static Kept page(String text) {
        return page(text, Set.of(), Set.of());
    }

    private static Kept page(String text, Set<String> examples, Set<Scope> scopes) {
        return new Kept(
                "= Tea\n\n" + text + "\n",
                SamplePages.content("Tea", Map.of(), new Dependencies(examples, scopes)),
                Set.of(Path.of("parts/leaves.adoc")));
    }
}
