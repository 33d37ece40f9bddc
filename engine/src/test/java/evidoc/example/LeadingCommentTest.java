package evidoc.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadingCommentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "//JAVA 25+;;// One cake. Look for: crumbs.;void main() {} | One cake.",
                "// Is it one cake?;//;// No. | Is it one cake?",
                "//ALONE;// They stop by Thread.interrupt, at 3.5 s,;// or never! Or do they?"
                        + " | They stop by Thread.interrupt, at 3.5 s, or never!",
                "// A cake without a stop;import x; | A cake without a stop",
                "void main() {};// Too late. | ''",
                "// tag::all[];// Inside.;// end::all[] | ''",
                "//;// After an empty one. | After an empty one.",
                "'' | ''"
            })
    void anExampleSaysInItsFirstSentenceWhatItShows(String source, String sentence) {
        assertThat(sentence(source, Language.JAVA)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#NEEDS python3;;# Three kinds of work. More.;import x | Three kinds of work.",
                "#!/usr/bin/env python3;# One. | ''"
            })
    void thatIsSoInPython(String source, String sentence) {
        assertThat(sentence(source, Language.PYTHON)).isEqualTo(sentence);
    }

    private static String sentence(String source, Language language) {
        return LeadingComment.of(source.replace(';', '\n').lines().toList(), language)
                .firstSentence();
    }
}
