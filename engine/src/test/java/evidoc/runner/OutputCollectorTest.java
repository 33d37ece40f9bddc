package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.recording.OutputLine;
import evidoc.recording.OutputLine.Stream;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

class OutputCollectorTest {

    @Test
    void linesEndAtLineFeedsAndTheLastOneNeedsNone() throws InterruptedException {
        assertThat(collect("a\r\nb\n\nc", 100).lines())
                .extracting(OutputLine::text)
                .containsExactly("a", "b", "", "c");
    }

    @Test
    void bytesThatAreNotUtf8AreReplaced() throws InterruptedException {
        OutputCollector collector = new OutputCollector(System.nanoTime(), 100, text -> text);
        byte[] bytes = {'a', (byte) 0xFF, 'b', '\n'};
        collector.drain(new ByteArrayInputStream(bytes), Stream.OUT).join();
        assertThat(collector.lines()).extracting(OutputLine::text).containsExactly("a\uFFFDb");
    }

    @Test
    void whatExceedsTheLimitIsReadAndDropped() throws InterruptedException {
        OutputCollector collector = collect("12345\n6789\nabc", 8);
        assertThat(collector.lines()).extracting(OutputLine::text).containsExactly("12345", "67");
        assertThat(collector.cut()).isTrue();
    }

    @Test
    void theLastLinesAreKnownEvenIfTheyWereDropped() throws InterruptedException {
        OutputCollector collector =
                collect("\n".repeat(30_000) + "\u001B[31mno milk\u001B[0m\n", 1 << 20);
        assertThat(collector.cut()).isTrue();
        assertThat(collector.lines()).hasSize(10_000);
        assertThat(collector.lastLines()).containsExactly("no milk");
    }

    @Test
    void exactlyTheLimitIsNotCut() throws InterruptedException {
        assertThat(collect("1234\n", 5).cut()).isFalse();
    }

    @Test
    void timesDoNotGoBack() throws InterruptedException {
        assertThat(collect("a\nb\nc\n", 100).lines()).extracting(OutputLine::at).isSorted();
    }

    private static OutputCollector collect(String text, long limit) throws InterruptedException {
        OutputCollector collector = new OutputCollector(System.nanoTime(), limit, line -> line);
        InputStream input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        collector.drain(input, Stream.OUT).join();
        return collector;
    }
}
