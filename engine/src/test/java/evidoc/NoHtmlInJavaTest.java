package evidoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// HTML stands in fragments, which a site may replace, and not in strings of Java.
final class NoHtmlInJavaTest {
    private static final Pattern TAG =
            Pattern.compile(
                    "</?(?:a|address|article|aside|b|blockquote|body|br|button|caption|cite|code|col"
                        + "|colgroup|data|dd|details|div|dl|dt|em|figcaption|figure|footer|form"
                        + "|h[1-6]|head|header|hr|html|i|img|input|kbd|li|link|main|mark|meta|nav"
                        + "|ol|p|pre|q|samp|script|section|small|source|span|strong|style|sub"
                        + "|summary|sup|table|tbody|td|tfoot|th|thead|time|title|tr|ul|var|video)"
                        + "(?=[\\s>/\\\\])");

    /// Files whose strings look like HTML, and why.
    private static final Map<String, String> READERS =
            Map.ofEntries(
                    Map.entry("page/Callouts.java", "finds what AsciiDoc wrote"),
                    Map.entry("page/LineNumbers.java", "finds what AsciiDoc wrote"),
                    Map.entry("page/Glossary.java", "finds what AsciiDoc wrote"),
                    Map.entry("page/GlossaryLetters.java", "finds what AsciiDoc wrote"),
                    Map.entry("page/TableLabels.java", "finds what AsciiDoc wrote"),
                    Map.entry("edition/LinkTexts.java", "finds what AsciiDoc wrote"),
                    Map.entry("conversion/PageConverter.java", "finds what AsciiDoc wrote"),
                    Map.entry("macro/ShownExamples.java", "finds what macros wrote"),
                    Map.entry("check/PageLinks.java", "finds the main content of a page"),
                    Map.entry("preview/LivePage.java", "finds the end of a page"),
                    Map.entry("change/TimeText.java", "a sign in place of a time in an output"),
                    Map.entry(
                            "change/OutputNormaliser.java",
                            "a sign in place of an address in an output"));

    @Test
    void noStringOfTheEngineWritesATag() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        for (CompilationUnitTree unit : Messages.parsed(Path.of("src/main/java"))) {
            String file =
                    Path.of("src/main/java/evidoc")
                            .toAbsolutePath()
                            .relativize(Path.of(unit.getSourceFile().getName()).toAbsolutePath())
                            .toString()
                            .replace('\\', '/');
            unit.accept(tags(found.computeIfAbsent(file, _ -> new TreeSet<>())), null);
        }
        found.values().removeIf(Set::isEmpty);
        assertThat(found.keySet()).isEqualTo(READERS.keySet());
    }

    private static TreeScanner<@Nullable Void, @Nullable Void> tags(Set<String> found) {
        return new TreeScanner<>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                if (literal.getValue() instanceof String text && TAG.matcher(text).find()) {
                    found.add(text);
                }
                return null;
            }
        };
    }
}
