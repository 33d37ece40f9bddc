package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.LookPart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class LookFilesTest {
    private static final Pattern SET = Pattern.compile("(--[\\w-]+):");
    private static final Pattern USED = Pattern.compile("var\\((--[\\w-]+)\\)");

    @TempDir Path site;

    @Test
    void everyRuleIsInALayerBelowThoseOfASite() throws IOException {
        String style = style();
        assertThat(style).startsWith("@layer evidoc {").endsWith("}\n");
        int open = 0;
        for (int i = 0; i < style.length() - 2; i++) {
            open += style.charAt(i) == '{' ? 1 : style.charAt(i) == '}' ? -1 : 0;
            assertThat(open).as(style.substring(0, i)).isNotNegative();
            assertThat(open > 0 || i < "@layer evidoc {".length()).isTrue();
        }
        assertThat(open).isOne();
    }

    @Test
    void everyPropertyThatARuleReadsHasADefault() throws IOException {
        String style = style();
        assertThat(names(SET, style)).hasSizeGreaterThan(40).containsAll(names(USED, style));
    }

    @Test
    void noRuleNeedsAnElementThatOnlyATemplateWrites() throws IOException {
        assertThat(style())
                .doesNotContain(".prose", "data-script", "@container main", "!important")
                .contains(".run-output {", ".timeline-player {");
    }

    @Test
    void aColumnMayHaveAnyWidthInPercent() throws IOException {
        assertThat(style()).contains("col.col-22 { inline-size: 22%; }", "col.col-100 {");
    }

    @Test
    void aScriptPlaysTimelinesCopiesCodeAndExplainsValues() throws IOException {
        new LookFiles(site).write();
        assertThat(Files.readString(site.resolve("evidoc/evidoc.js")))
                .contains("timeline-head", "copy-button", "value-tip");
    }

    @Test
    void whatJudgesPastedOutputIsAFileOfItsOwn() throws IOException {
        new LookFiles(site).write();
        assertThat(Files.readString(site.resolve("evidoc/evidoc.js")))
                .contains("judge.js")
                .doesNotContain("judge-claims");
        assertThat(Files.readString(site.resolve("evidoc/judge.js"))).contains("judge-claims");
        assertThat(Files.readString(site.resolve("evidoc/judge.css"))).startsWith("@layer evidoc");
    }

    @Test
    void theFilesOfAllPartsHaveTheRulesOfTheOneWithEverything() throws IOException {
        String all = style();
        for (LookPart part : LookPart.values()) {
            for (String address : part.style().toList()) {
                assertThat(Files.readAllLines(site.resolve(address)))
                        .isSubsetOf(all.lines().toList());
            }
        }
        assertThat(Files.readString(site.resolve("evidoc/base.css")))
                .contains(".run-output {")
                .doesNotContain(
                        ".timeline-player {\ndisplay: none;\nmin-block-size", ".schedules {");
    }

    @Test
    void rulesForPaperWinAgainstThoseOfAnyPart() throws IOException {
        assertThat(style()).contains("@layer screen, paper;", "@layer paper {\n@media print {");
        assertThat(Files.readString(site.resolve("evidoc/predict.css")))
                .contains("@layer screen, paper;");
    }

    private String style() throws IOException {
        new LookFiles(site).write();
        return Files.readString(site.resolve("evidoc/evidoc.css"));
    }

    private static Set<String> names(Pattern pattern, String style) {
        return pattern.matcher(style)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
