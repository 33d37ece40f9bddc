package evidoc.fragment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.SimpleObjectWrapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// Templates of an author that can do harm.
final class TemplatesTest {
    @TempDir Path folder;

    @Test
    void aLoopWithoutAnEndIsStoppedEvenIfItWritesNothing() throws Exception {
        Files.writeString(folder.resolve("a.ftl"), "<#import 'b.ftl' as b>");
        Files.writeString(folder.resolve("b.ftl"), "<#list 1.. as x></#list>");
        Templates templates =
                new Templates(
                        Templates.folder(folder, "templates"),
                        new SimpleObjectWrapper(Templates.VERSION),
                        Duration.ofMillis(200));
        assertThatThrownBy(() -> templates.text("a.ftl", Map.of()))
                .isInstanceOf(TemplateFault.Found.class)
                .hasMessage("it repeats or includes itself without end");
        assertThat(Thread.interrupted()).isFalse();
        Files.writeString(folder.resolve("c.ftl"), "c\r\n");
        assertThat(templates.text("c.ftl", Map.of())).isEqualTo("c\n");
    }
}
