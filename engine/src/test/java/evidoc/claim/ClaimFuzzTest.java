package evidoc.claim;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Attack;
import evidoc.example.RandomText;
import evidoc.output.FigureReader;
import evidoc.output.Figures;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Whatever the expression of a claim says is a verdict, and soon.
final class ClaimFuzzTest {
    private static final List<String> KNOWN =
            List.of(
                    "",
                    "(".repeat(500) + "lost" + ")".repeat(500),
                    "(".repeat(1000),
                    "(".repeat(999) + "1",
                    "[".repeat(1000),
                    "{".repeat(1000),
                    "[".repeat(500) + "]".repeat(500),
                    "-".repeat(999) + "1",
                    "!".repeat(996) + "true",
                    "not ".repeat(249) + "true",
                    "lost?".repeat(200),
                    "true?".repeat(100) + "1" + ":2".repeat(100),
                    "lost" + "[0]".repeat(330),
                    "lost" + ".a".repeat(480),
                    "lost" + "()".repeat(490),
                    "lost" + "+1".repeat(490) + "==1",
                    "((1)+".repeat(150) + "1" + ")".repeat(150) + " > 0",
                    "{1:".repeat(300),
                    "(a)->".repeat(190) + "1",
                    "size(".repeat(190) + "1",
                    "\"" + "a".repeat(400) + "!\" =~ \"(a+)+$\"",
                    "\"" + "a".repeat(400) + "!\" !~ \"(a|aa)+$\"",
                    "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\" =~ ~/(a+)+$/",
                    "survivor =~ ['a', 'b']",
                    "5 =~ (1..2147483647)",
                    "(1..2147483647) == (1..2147483647)",
                    "(1..2147483647) == [1]",
                    "size(1..2147483647) > 0",
                    "size((0..9223372036854775807)) > 0",
                    "empty(1..2147483647)",
                    "'' + (1..2147483647) == ''",
                    "[(1..2147483647)] == 1",
                    "[...(1..2147483647)] == 1",
                    "(1..2147483647) + 1 > 1",
                    "(1..2147483647)[5] == 6",
                    "1e999999999B + 1 > 0",
                    "1e999999999B % 3 == 0",
                    "1e999999999B & 1",
                    "1e999999999B << 1 > 0",
                    "~1e999999999B == 0",
                    "1e999999999B * 1H > 0",
                    "1e999999999B + 1H == 1",
                    "1e999999999B == 1H",
                    "'1e999999999' == 1H",
                    "'1e999999999' > 1H",
                    "'' + 1e999999999B == ''",
                    "1H << 2147483647 > 0",
                    "1 << 2147483647 > 0",
                    "1e99999999999B > 0",
                    "9".repeat(990) + " > 0",
                    "9".repeat(490) + "*" + "9".repeat(490) + " > 0",
                    "9".repeat(990) + "H % 7 == 0",
                    "'\\uZZZZ' == ''",
                    "'\\u12",
                    "'\\",
                    "\"\\",
                    "`${",
                    "`${lost}` == ''",
                    "`${`${`${lost}`}`}` == ''",
                    "`${new('java.io.File', '/')}` == ''",
                    "`" + "${".repeat(499),
                    "`" + "#{".repeat(499),
                    "$0 == 1",
                    "#0 == 1",
                    "#pragma a 1\nlost > 0",
                    "lost > 0 /*",
                    "lost > 0 //",
                    "1 / 0 > 1",
                    "1 % 0 > 1",
                    "null > 1",
                    "pid[99999999999] == 1",
                    "pid[-1] == 1",
                    "pid['x'] == 1",
                    "pid.size() == 2",
                    "median.x == 1",
                    "median['" + "x".repeat(900) + "'] == 1",
                    "lost instanceof java.lang.String",
                    "size == 1",
                    "NaN == NaN",
                    "\0",
                    "\u001A",
                    "\uD83D",
                    "lost > 0\u2028",
                    "x".repeat(RandomText.LONG));

    private static final List<String> FRAGMENTS =
            RandomText.fragments(
                    """
                    lost¦pid¦median¦exit¦survivor¦[0]¦['x']¦["x"]¦.x¦.0¦ > ¦ < ¦ == ¦ != ¦ >= ¦
                     && ¦ || ¦ and ¦ or ¦!¦not ¦(¦)¦[¦]¦{¦}¦,¦;¦?¦:¦?:¦??¦?.¦..¦...¦=¦+=¦+¦-¦*¦
                    /¦ % ¦ div ¦&¦|¦^¦~¦<<¦>>>¦ =~ ¦ !~ ¦ =^ ¦ =$ ¦~/a/¦->¦=>¦++¦--¦'¦"¦`¦${¦#{¦
                    \\¦\\u¦//¦/*¦*/¦##¦#¦@¦$¦1¦0x1F¦1e9¦1e999999999B¦1H¦1.5f¦
                    99999999999999999999¦true¦null¦NaN¦size¦empty¦new¦var ¦let ¦if¦else¦for¦
                    while¦do¦return ¦function¦switch¦case¦try¦catch¦throw ¦ in ¦ instanceof ¦
                    java.lang.System¦getClass()¦.class¦a¦ä¦ ¦import ¦
                    #pragma jexl.import java.lang¦@silent ¦break
                    """);

    private static final List<String> TERMS =
            RandomText.fragments(
                    """
                    lost¦pid¦pid[0]¦pid[lost]¦median¦median['x']¦median.x¦exit¦survivor¦huge¦
                    '1e999999999'¦1¦-1¦1.5¦1e9¦0¦99999999999999999999¦1e999999999B¦1H¦'main'¦
                    "a"¦'`${lost}`'¦'\\''¦true¦null¦(1..9)¦[1, 2]¦size(pid)¦empty(pid)¦()¦[]¦
                    (lost¦((¦))¦lost)¦[lost¦]¦nothing¦and
                    """);

    private static final List<String> OPERATORS =
            RandomText.fragments(
                    """
                     > ¦ < ¦ == ¦ != ¦ >= ¦ <= ¦ && ¦ || ¦ + ¦ - ¦ * ¦ / ¦ % ¦ ? ¦ : ¦ ?: ¦ ?? ¦
                     and ¦ or ¦ lt ¦ in ¦ not in ¦, ¦ & ¦ | ¦[¦].¦..¦?.¦(¦ instanceof ¦!¦ -> ¦ =
                    """);

    private static final Figures FIGURES =
            FigureReader.read(
                    """
                    lost: 3726
                    survivor: main
                    huge: 1e999999999
                    pid: 1
                    pid: 2
                    how  median
                    x       1.5
                    """
                            .lines()
                            .toList());

    private final ClaimEvaluator evaluator = new ClaimEvaluator();

    @Test
    void whateverAClaimSaysIsAVerdict() {
        new Attack(45, 20_000)
                .on(
                        KNOWN,
                        ClaimFuzzTest::claim,
                        expression ->
                                assertThat(
                                                evaluator.evaluate(
                                                        expression, FIGURES, Map.of("exit", 0)))
                                        .isNotNull());
    }

    /// Three of four look like a claim.
    private static String claim(RandomText texts) {
        if (texts.below(4) == 0) {
            return texts.line(FRAGMENTS);
        }
        StringBuilder claim = new StringBuilder(texts.pick(TERMS));
        for (int parts = texts.below(6); parts > 0; parts--) {
            claim.append(texts.pick(OPERATORS)).append(texts.pick(TERMS));
        }
        return claim.toString();
    }
}
