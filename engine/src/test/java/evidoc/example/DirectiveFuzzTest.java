package evidoc.example;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.problem.Problem;
import evidoc.problem.Problems;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Whatever stands in a source, its directives and regions are settings or problems, in linear
/// time.
final class DirectiveFuzzTest {
    private static final String SPACES = " ".repeat(RandomText.LONG);
    private static final String LETTERS = "A".repeat(RandomText.LONG);

    private static final List<String> KNOWN =
            List.of(
                    "",
                    "//",
                    "//AB" + SPACES + "\u0085x",
                    "//AB" + SPACES + "\u2028",
                    "//VARIANT" + SPACES + "a" + SPACES + "\u0085x",
                    "//VARIANT a" + SPACES + "CORES" + SPACES + "1\u0085x",
                    "//VARIANT " + "a".repeat(RandomText.LONG) + "!",
                    "//VARIANT a VARIANT b VARIANT c ALONE",
                    "//" + LETTERS,
                    "//NEEDS " + LETTERS,
                    "//EXPECT signal " + LETTERS,
                    "//TIMEOUT 99999999999999999999s",
                    "//CORES 99999999999999999999",
                    "//JAVA 99999999999999999999",
                    "//EXPECT exit 99999999999999999999",
                    "//ARGS " + "a ".repeat(RandomText.LONG),
                    "/*".repeat(RandomText.LONG),
                    SPACES + "// tag::x[]" + SPACES + "x",
                    "//" + SPACES + "tag::" + "-".repeat(RandomText.LONG),
                    "// tag::a[]\n".repeat(RandomText.LONG / 10),
                    "//ALONE\n".repeat(RandomText.LONG / 10));

    private static final List<String> FRAGMENTS =
            RandomText.fragments(
                    """
                    //¦#¦/*¦*/¦ ¦  ¦\t¦JAVA¦PREVIEW¦RUNTIME_OPTIONS¦ARGS¦ALONE¦TIMEOUT¦CORES¦
                    EXPECT¦NEEDS¦VARIANT¦one-core¦25+¦999¦60s¦2min¦0¦-1¦exit 3¦signal KILL¦
                    timeout¦linux¦python3¦-Xmx64m¦_¦x¦tag::¦end::¦[]¦a¦"¦'¦void main() {}
                    """);

    private static final List<String> STARTS =
            RandomText.fragments(
                    """
                    ¦//¦#¦//VARIANT ¦#VARIANT a ¦//EXPECT ¦//NEEDS ¦#TIMEOUT ¦//CORES ¦//JAVA ¦
                    // tag::¦# end::
                    """);

    @Test
    void whateverASourceSaysIsAVariantOrAProblem() {
        new Attack(42, 20_000).on(KNOWN, DirectiveFuzzTest::source, DirectiveFuzzTest::read);
    }

    private static String source(RandomText texts) {
        StringBuilder source = new StringBuilder();
        for (int lines = 1 + texts.below(4); lines > 0; lines--) {
            source.append(texts.pick(STARTS)).append(texts.line(FRAGMENTS)).append('\n');
        }
        return source.toString();
    }

    private static void read(String source) {
        List<String> lines = source.lines().toList();
        for (Language language : Language.values()) {
            Problems problems = new Problems();
            List<Variant> variants =
                    DirectiveReader.read("examples/A", language, lines, problems).variants();
            assertThat(variants).isNotEmpty().doesNotHaveDuplicates();
            check(problems, lines.size());
        }
        Problems problems = new Problems();
        RegionReader.read("examples/A", lines, problems)
                .values()
                .forEach(region -> assertThat(region.firstLine()).isBetween(1, lines.size()));
        check(problems, lines.size());
    }

    private static void check(Problems problems, int lines) {
        for (Problem problem : problems.all()) {
            if (problem.line() < 1 || problem.line() > lines || problem.message().isBlank()) {
                throw new AssertionError("not a problem of these " + lines + " lines: " + problem);
            }
        }
    }
}
