package evidoc.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

/// Tests with a file that has nested tags.
final class IncludedLinesTest {
    private static final List<String> LINES =
            List.of(
                    "zero",
                    "// tag::größe[]",
                    "one",
                    "/* tag::b[] */",
                    "two",
                    "<!-- end::b[] -->",
                    "three",
                    "# end::größe[]",
                    "# end::never[]",
                    "four");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tag   | größe          | one two three
                    tag   | b              | two
                    tags  | größe;!b       | one three
                    tags  | größe,b        | one two three
                    tags  | b ; größe      | one two three
                    tags  | !b             | zero one three four
                    tags  | *              | one two three
                    tags  | *;!b           | one three
                    tags  | !*             | zero four
                    tags  | **             | zero one two three four
                    tags  | **;!größe      | zero four
                    tags  | b;!b           | zero one three four
                    lines | 10             | four
                    lines | 1;3            | zero one
                    lines | 3,1,3          | zero one
                    lines | 10..           | four
                    lines | 10..-1         | four
                    lines | 10..99         | four
                    lines | ' 1 ; 5..5 '   | zero two
                    """)
    void whatIsSelectedIsLeftInTheOrderOfTheFile(String name, String value, String lines) {
        assertThat(select(name, value).text()).containsExactly(lines.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tag   | c           | no tag 'c' in 'a.txt'. Did you mean 'b'?
                    tags  | b;          | no tag '' in 'a.txt'. Did you mean 'b'?
                    tags  | b;!größte   | no tag 'größte' in 'a.txt'. Did you mean 'größe'?
                    lines | 11          | no lines '11' in 'a.txt'. Choose from its 10 lines, such as 'lines=1..2'.
                    lines | 0           | no lines '0' in 'a.txt'. Choose from its 10 lines, such as 'lines=1..2'.
                    lines | 3..1        | no lines '3..1' in 'a.txt'. Choose from its 10 lines, such as 'lines=1..2'.
                    lines | 1..0        | no lines '1..0' in 'a.txt'. Choose from its 10 lines, such as 'lines=1..2'.
                    lines | 1;9999999999 | no lines '9999999999' in 'a.txt'. Choose from its 10 lines, such as 'lines=1..2'.
                    lines | -1          | no lines '-1' in 'a.txt'. Choose from its 10 lines, such as 'lines=1..2'.
                    lines | ''          | no lines '' in 'a.txt'. Choose from its 10 lines, such as 'lines=1..2'.
                    """)
    void whatTheFileDoesNotHaveIsAProblem(String name, String value, String problem) {
        assertThatThrownBy(() -> select(name, value))
                .isInstanceOf(ProblemException.class)
                .hasMessage(problem);
    }

    @Test
    void withoutASelectionAllLinesAreLeftAsTheyAre() {
        assertThat(IncludedLines.select("a.txt", LINES, Map.of("indent", "0")).text())
                .isEqualTo(LINES);
        assertThat(IncludedLines.select("a.txt", List.of(), Map.of()).text()).isEmpty();
    }

    @Test
    void theNumberOfTheFirstLineIsThatOfTheFile() {
        assertThat(select("tag", "b").firstLine()).isEqualTo(5);
        assertThat(select("lines", "7..8").firstLine()).isEqualTo(7);
    }

    @Test
    void aTagThatIsOpenTwiceIsClosedTwice() {
        List<String> lines =
                List.of(
                        "// tag::a[]",
                        "// tag::a[]",
                        "one",
                        "// end::a[]",
                        "two",
                        "// end::a[]",
                        "x");
        assertThat(IncludedLines.select("a.txt", lines, Map.of("tag", "a")).text())
                .containsExactly("one", "two");
    }

    @Test
    void aWordThatOnlyLooksLikeADirectiveIsText() {
        List<String> lines =
                List.of("// tag::a[]", "mytag::a[] vintage::b[]", "tag::c[]x", "// end::a[]");
        assertThat(IncludedLines.select("a.txt", lines, Map.of("tag", "a")).text())
                .containsExactly("mytag::a[] vintage::b[]", "tag::c[]x");
    }

    private static IncludedLines.Selected select(String name, String value) {
        return IncludedLines.select("a.txt", LINES, Map.of(name, value));
    }
}
