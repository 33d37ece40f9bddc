package evidoc.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeanTextTest {
    @Test
    void aStyleSheetLosesCommentsIndentationAndEmptyLines() {
        assertThat(LeanText.ofStyle("/* a\n * b */\np {\n  color: red; /* c */\n}\n\nb {}"))
                .isEqualTo("p {\ncolor: red;\n}\nb {}\n");
    }

    @Test
    void whatOnlyLooksLikeACommentStays() {
        String style =
                "a::after { content: \"/* \\\" */\"; }\nb { background: url(data:,/*x*/); }\n";
        assertThat(LeanText.ofStyle(style)).isEqualTo(style);
    }

    @Test
    void aCommentThatSaysWhoseWorkItIsStays() {
        assertThat(LeanText.ofStyle("/*! by Ann */\n/* for Ben */")).isEqualTo("/*! by Ann */\n");
    }

    @Test
    void aScriptLosesLinesOfCommentsButNoCode() {
        assertThat(LeanText.ofScript("// a\nconst b = 'c'; // d\n\n  // e\n  f('//');\n"))
                .isEqualTo("const b = 'c'; // d\nf('//');\n");
    }
}
