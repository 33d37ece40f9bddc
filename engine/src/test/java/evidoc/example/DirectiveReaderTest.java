package evidoc.example;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.problem.Problem;
import evidoc.problem.Problems;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class DirectiveReaderTest {
    private final Problems problems = new Problems();

    @Test
    void withoutDirectivesTheDefaultsHold() {
        RunSettings settings = only("void main() {}");
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.expectation()).isEqualTo(new Expectation.ExitCode(0));
        assertThat(settings.alone()).isFalse();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void everyDirectiveIsTakenOver() {
        RunSettings settings =
                only(
                        """
                        /* A licence,
                           over two lines. */
                        //JAVA 25+
                        //PREVIEW
                        //RUNTIME_OPTIONS -Xmx64m -Xss1m
                        //ARGS 4 fast
                        //ALONE
                        //TIMEOUT 2min
                        //CORES 1
                        //EXPECT signal KILL
                        //NEEDS linux python3

                        void main() {}
                        """);
        assertThat(problems.all()).isEmpty();
        assertThat(settings.preview()).isTrue();
        assertThat(settings.runtimeOptions()).containsExactly("-Xmx64m", "-Xss1m");
        assertThat(settings.arguments()).containsExactly("4", "fast");
        assertThat(settings.alone()).isTrue();
        assertThat(settings.timeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.cores()).isEqualTo(Optional.of(1));
        assertThat(settings.expectation()).isEqualTo(new Expectation.KilledBy(Signal.KILL));
        assertThat(settings.needs()).containsExactly(Need.LINUX, Need.PYTHON3);
    }

    @Test
    void aVariantAddsItsDirectivesToTheCommonOnes() {
        List<Variant> variants =
                read(
                        """
                        //ALONE
                        //VARIANT all-cores ARGS
                        //VARIANT one-core CORES 1
                        //VARIANT one-core TIMEOUT 60s
                        void main() {}
                        """);
        assertThat(variants).extracting(Variant::name).containsExactly("all-cores", "one-core");
        assertThat(variants).allMatch(variant -> variant.settings().alone());
        assertThat(variants.get(0).settings().cores()).isEmpty();
        assertThat(variants.get(1).settings().cores()).contains(1);
        assertThat(variants.get(1).settings().timeout()).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ALON            | unknown directive 'ALON'. Did you mean 'ALONE'?
                    ALONE please    | directive 'ALONE' takes no value. Remove 'please'.
                    TIMEOUT 5       | invalid time limit '5'. Write a limit such as '90s' or '2min'.
                    EXPECT signal K | unknown signal 'K'. Known: ABRT, ALRM, FPE, HUP, ILL, INT, KILL, PIPE and 4 more.
                    EXPECT glory    | invalid value 'glory' for EXPECT. Write 'exit CODE', 'signal NAME', 'timeout' or 'no-compile'.
                    NEEDS linus     | unknown need 'linus'. Did you mean 'linux'?
                    NEEDS           | NEEDS is empty. Name a need such as 'linux', or remove the line.
                    CORES two       | invalid number of cores 'two'. Write a number such as '1'.
                    JAVA new        | invalid Java version 'new'. Write a version such as '25+'.
                    VARIANT x       | a variant needs a name and a directive. Write a line such as '//VARIANT one-core CORES 1'.
                    TIMEOUT 0s      | invalid time limit '0s'. Write a limit such as '90s' or '2min'.
                    ARGS "a b"      | quotes are not supported. Remove them; words are split at spaces.
                    VARIANT x VARIANT y ALONE | a variant cannot contain a variant. Write another directive after the name.
                    JAVAAGENT       | directive 'JAVAAGENT' is not supported. Remove it: an agent is no program.
                    VARIANT x DEPS a:b:1 | directive 'DEPS' cannot differ between variants. Write it without VARIANT.
                    DEP a:b:1       | unknown directive 'DEP'. Did you mean 'DEPS'?
                    VARIANT x ALON  | unknown directive 'ALON'. Did you mean 'ALONE'?
                    """)
    void aDirectiveThatCannotBeUsedIsAProblemWithItsLine(String directive, String problem) {
        read("\n//" + directive + "\nvoid main() {}");
        assertThat(problems.all()).hasToString("[examples/A.java:2: " + problem + "]");
    }

    @Test
    void aJavaVersionThatTheJdkDoesNotHaveIsAProblem() {
        read("//JAVA 999\n");
        assertThat(problems.all())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("needs Java 999");
    }

    @Test
    void aDirectiveBelowTheFirstLineOfCodeIsAProblem() {
        read("void main() {}\n//ALONE\n");
        assertThat(problems.all())
                .hasToString(
                        "[examples/A.java:2: directive 'ALONE' after the first line of code."
                                + " Move it to the top of the file.]");
    }

    @Test
    void aDirectiveMayStandOnceUnlessItIsAList() {
        RunSettings settings =
                only(
                        "//NEEDS linux\n"
                                + "//NEEDS posix\n"
                                + "//RUNTIME_OPTIONS -Xa\n"
                                + "//RUNTIME_OPTIONS -Xb\n");
        assertThat(settings.needs()).containsExactly(Need.LINUX, Need.POSIX);
        assertThat(settings.runtimeOptions()).containsExactly("-Xa", "-Xb");
        assertThat(problems.all()).isEmpty();
        read("//EXPECT exit 1\n//EXPECT exit 2\n");
        assertThat(problems.all())
                .hasToString("[examples/A.java:2: duplicate directive 'EXPECT'. Remove one.]");
    }

    @Test
    void aVariantBelowTheFirstLineOfCodeAndADirectiveInACommentAreNotOverlooked() {
        assertThat(only("/*\n//ALONE\n*/\n//ARGS 1\n").alone()).isFalse();
        read("void main() {}\n//VARIANT one CORES 1\n");
        assertThat(problems.all())
                .singleElement()
                .asString()
                .contains("'VARIANT' after the first line");
    }

    @Test
    void ordinaryCommentsAreNoDirectives() {
        read("// ALONE in a sentence\n///usr/bin/env jbang\n//lower\nvoid main() {}\n// NOTE: x\n");
        read("// Java 25 came in 2025.\n// args of main\n// needs a lock\n// Variant a is fast\n");
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "// JAVA 999+ | //JAVA 999+",
                "//java 25 | //JAVA 25",
                "//Timeout 60s | //TIMEOUT 60s",
                "//   ALONE | //ALONE",
                "// expect exit 3 | //EXPECT exit 3",
                "//args 4 fast | //ARGS 4 fast",
                "// variant one CORES 1 | //VARIANT one CORES 1",
                "// DEPS a:b:1 | //DEPS a:b:1"
            })
    void aDirectiveWithASpaceOrInSmallLettersIsNotOverlooked(String comment, String meant) {
        read(comment + "\nvoid main() {}");
        assertThat(problems.all())
                .hasToString(
                        "[examples/A.java:1: comment '%s' is not a directive. Did you mean '%s'?]"
                                .formatted(comment, meant));
    }

    @Test
    void pythonDirectivesStartWithItsCommentSign() {
        List<Variant> variants =
                DirectiveReader.read(
                                "examples/a.py",
                                Language.PYTHON,
                                List.of("#!/usr/bin/env python3", "#ALONE", "import os"),
                                problems)
                        .variants();
        assertThat(variants.getFirst().settings().alone()).isTrue();
        assertThat(problems.all()).isEmpty();
    }

    private RunSettings only(String source) {
        List<Variant> variants = read(source);
        assertThat(variants).extracting(Variant::name).containsExactly("");
        return variants.getFirst().settings();
    }

    private List<Variant> read(String source) {
        return DirectiveReader.read(
                        "examples/A.java", Language.JAVA, source.lines().toList(), problems)
                .variants();
    }
}
