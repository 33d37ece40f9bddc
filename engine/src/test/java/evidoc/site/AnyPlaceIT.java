package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The same pages come out wherever and however a project is checked out.
@EnabledOnOs({OS.LINUX, OS.MAC})
final class AnyPlaceIT {
    @TempDir Path folder;

    @Test
    void theSamePagesComeOutOfAnyPlaceLocaleTimeZoneAndLineEnd() throws Exception {
        TestProject odd = TestProject.small(folder.resolve("Grüne Küche 茶/two  spaces"));
        endLinesAsWindowsDoes(odd.root());
        Path link = Files.createSymbolicLink(folder.resolve("link"), odd.root());
        EngineProcess.Ended ended =
                EngineProcess.Call.of(link)
                        .with("-Duser.language=tr", "-Duser.country=TR")
                        .with("-Duser.timezone=Asia/Tokyo")
                        .environment("LC_ALL", "C.UTF-8")
                        .run();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("; examples: 2 run in ");

        TestProject plain = TestProject.small(folder.resolve("plain"));
        TestProject.copy(odd.root().resolve("target/runs"), plain.root().resolve("target/runs"));
        assertThat(plain.build()).contains("; examples: 0 run in 0.0 s, 2 reused; ");
        SortedMap<String, String> pages = pages(odd);
        assertThat(pages.keySet()).isEqualTo(pages(plain).keySet());
        pages(plain).forEach((page, html) -> assertThat(pages.get(page)).as(page).isEqualTo(html));
    }

    private static void endLinesAsWindowsDoes(Path project) throws IOException {
        for (String part : List.of("content", "examples", "templates")) {
            try (Stream<Path> files = Files.walk(project.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
                }
            }
        }
    }

    private static SortedMap<String, String> pages(TestProject project) throws IOException {
        SortedMap<String, String> pages = new TreeMap<>(TestProject.files(project.site()));
        pages.keySet().removeIf(file -> !file.endsWith(".html"));
        return pages;
    }
}
