package evidoc.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;

class SystemFailureTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/t/a.html (Too many open files)          | too many open files",
                "/t/a: No space left on device            | no space left on the disk",
                "Cannot run program: error=11, Resource   | too many processes or threads",
                "templates/page.ftl (Permission denied)   | cannot read or write"
            })
    void theCauseIsTold(String said, String told) {
        IOException cause = new FileNotFoundException(said);
        Exception thrown = new IllegalStateException("rendering", new UncheckedIOException(cause));
        assertThat(SystemFailure.of(thrown).orElseThrow().toString())
                .startsWith(told + ": " + said + ". ")
                .doesNotContain("template.");
    }

    @Test
    void soIsAnError() {
        assertThat(SystemFailure.of(new OutOfMemoryError("Java heap space")).orElseThrow())
                .hasToString(
                        "out of memory: Java heap space. Give the engine more, for example with"
                                + " JAVA_TOOL_OPTIONS=-Xmx4g.");
        assertThat(SystemFailure.of(new OutOfMemoryError("unable to create native thread")))
                .hasValueSatisfying(problem ->
                        assertThat(problem.message()).startsWith("too many processes or threads"));
    }

    @Test
    void aMistakeOfTheEngineIsNone() {
        assertThat(SystemFailure.of(new IllegalStateException("x"))).isEmpty();
    }
}
