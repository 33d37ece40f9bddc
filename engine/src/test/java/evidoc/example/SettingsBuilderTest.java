package evidoc.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Optional;

/// Directives one by one.
class SettingsBuilderTest {
    private final SettingsBuilder builder = new SettingsBuilder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TIMEOUT         | 0s        | Write a limit such as '90s' or '2min'.
                    TIMEOUT         | 1h        | Write a limit such as '90s' or '2min'.
                    TIMEOUT         | 10000s    | Write a limit such as '90s' or '2min'.
                    CORES           | 0         | Write a number such as '1'.
                    CORES           | two       | Write a number such as '1'.
                    JAVA            | newest    | Write a version such as '25+'.
                    JAVA            | 999+      | Lower the version, or build with a newer JDK.
                    EXPECT          | exit      | Write 'exit CODE', 'signal NAME', 'timeout' or 'no-compile'.
                    EXPECT          | exit -1   | Write 'exit CODE', 'signal NAME', 'timeout' or 'no-compile'.
                    EXPECT          | signal KIL| Did you mean 'KILL'?
                    NEEDS           | linus     | Did you mean 'linux'?
                    NEEDS           | ''        | Name a need such as 'linux', or remove the line.
                    TRACE           | all       | Write 'TRACE', or 'TRACE services' to include the runtime's threads.
                    ALONE           | yes       | Remove 'yes'.
                    PREVIEW         | on        | Remove 'on'.
                    ARGS            | "a b"     | Remove them; words are split at spaces.
                    RUNTIME_OPTIONS | 'a'       | Remove them; words are split at spaces.
                    """,
            quoteCharacter = '`')
    void whatMakesNoSenseIsRefusedWithARemedyAndChangesNothing(
            String name, String value, String remedy) {
        RunSettings before = builder.build();
        assertThat(apply(name, value.equals("''") ? "" : value))
                .map(SettingsBuilder.Complaint::remedy)
                .contains(remedy);
        assertThat(builder.build()).isEqualTo(before);
    }

    @Test
    void onlyListsMayGrowLineByLine() {
        assertThat(apply("NEEDS", "linux")).isEmpty();
        assertThat(apply("NEEDS", "python3 linux")).isEmpty();
        assertThat(apply("RUNTIME_OPTIONS", "-Xmx64m  -Xss1m")).isEmpty();
        assertThat(apply("RUNTIME_OPTIONS", "-ea")).isEmpty();
        assertThat(apply("ARGS", "a")).isEmpty();
        assertThat(apply("ARGS", "b"))
                .contains(
                        new SettingsBuilder.Complaint("duplicate directive 'ARGS'", "Remove one."));
        RunSettings settings = builder.build();
        assertThat(settings.needs()).containsExactly(Need.LINUX, Need.PYTHON3);
        assertThat(settings.runtimeOptions()).containsExactly("-Xmx64m", "-Xss1m", "-ea");
    }

    @Test
    void aVariantBeginsWithTheCommonSettingsAndMayReplaceThem() {
        apply("TIMEOUT", "5s");
        apply("ARGS", "a b");
        apply("NEEDS", "linux");
        SettingsBuilder variant = new SettingsBuilder(builder.build());
        assertThat(variant.apply(new Directive("ARGS", "", 1))).isEmpty();
        assertThat(variant.apply(new Directive("NEEDS", "python3", 2))).isEmpty();
        assertThat(variant.build().arguments()).isEmpty();
        assertThat(variant.build().timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(variant.build().needs()).containsExactly(Need.LINUX, Need.PYTHON3);
        assertThat(builder.build().needs()).containsExactly(Need.LINUX);
    }

    @Test
    void endingsAndLimitsAreTakenOver() {
        apply("EXPECT", "exit 3");
        apply("CORES", "2");
        apply("TRACE", "services");
        assertThat(builder.build().expectation()).isEqualTo(new Expectation.ExitCode(3));
        assertThat(builder.build().cores()).contains(2);
        assertThat(builder.build().tracing()).isEqualTo(Tracing.SERVICES);
    }

    private Optional<SettingsBuilder.Complaint> apply(String name, String value) {
        return builder.apply(new Directive(name, value, 1));
    }
}
