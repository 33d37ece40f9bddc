package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

/// What a preview leaves when its author ends it.
final class PreviewEndIT {
    @Test
    @EnabledOnOs(OS.LINUX)
    void anInterruptLeavesNoProcessAndFreesThePort(@TempDir Path folder) throws Exception {
        try (PreviewProcess other = PreviewProcess.ofSmallSite(folder)) {
            int port = other.address().getPort();
            other.write(
                    "examples/tea/Endless.java",
                    "//TIMEOUT 10min\n\nvoid main() throws Exception { Thread.sleep(500_000); }\n");
            other.await(() -> other.process().descendants().findAny().isPresent());
            List<ProcessHandle> children = other.process().descendants().toList();
            new ProcessBuilder("kill", "-INT", String.valueOf(other.process().pid()))
                    .start()
                    .waitFor();
            other.await(() -> !other.process().isAlive());
            assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
            new ServerSocket(port).close();
        }
    }
}
