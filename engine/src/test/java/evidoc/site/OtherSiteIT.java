package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Checkout;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The engine builds sites that have nothing in common with this one: not the topic, the look, nor
/// the folder.
final class OtherSiteIT {
    private static final Path PAGE = Checkout.ROOT.resolve("docs/content/own-site.adoc");
    private static final Pattern GUIDE =
            Pattern.compile("\\[source,shell]\n----\n(git clone .*?)----\n", Pattern.DOTALL);

    @TempDir Path folder;

    @Test
    void aSiteOnSortingIsBuiltFromItsOwnFolder() throws Exception {
        Path root = folder.resolve("my site");
        TestProject project = SortingSite.copy(root);
        assertThat(project.build()).contains("2 pages; examples: 3 run in ");
        Document home = project.page("index.html");
        assertThat(home.select(".where").text()).isEqualTo("Sorting, counted / Work");
        assertThat(home.select(".source, .run-output, .claim, svg")).hasSizeGreaterThan(3);
        assertThat(home.select(".claim").attr("data-verdict")).isEqualTo("held");
        assertThat(home.select("data.run-value")).hasSize(2);
        assertThat(project.page("ways/stable.html").select(".claim").text())
                .contains("pear plum apple");
    }

    /// Follows the lines of the guide as they stand there. Only the two programs that need a
    /// network have stand-ins: `git` copies what the guide takes from the checkout, and `mvn`
    /// starts the engine that is tested.
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theGuideToASiteOfOnesOwnWorksLineByLine() throws Exception {
        String guide = guide();
        assertThat(guide.lines()).hasSizeLessThanOrEqualTo(13);
        Path bin = Files.createDirectories(folder.resolve("bin"));
        standIn(
                bin.resolve("git"),
                "mkdir -p \"$3/engine/src/test\" && cp -r '%s' \"$3/engine/src/test\""
                        .formatted(SortingSite.SOURCE));
        standIn(
                bin.resolve("mvn"),
                """
                test "$1" = -f && test -d "$2/engine" && test "$3" = package || exit 9
                exec '%s' -cp '%s' evidoc.cli.Main --project "${4#-Dsite.root=}"\
                """
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                System.getProperty("java.class.path")));
        ProcessBuilder shell = new ProcessBuilder("bash", "-e", "-c", guide);
        shell.directory(folder.toFile()).redirectErrorStream(true);
        shell.environment().put("PATH", bin + File.pathSeparator + System.getenv("PATH"));
        Path printed = folder.resolve("printed.txt");
        Process process = shell.redirectOutput(printed.toFile()).start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(printed)).contains("1 page; examples: 1 run in ");
        Document home = new TestProject(folder.resolve("my-site").toRealPath()).page("index.html");
        assertThat(home.select(".claim").attr("data-verdict")).isEqualTo("held");
        assertThat(home.select(".where").text()).isEqualTo("Dice / Dice");
    }

    private static String guide() throws IOException {
        Matcher guide = GUIDE.matcher(Files.readString(PAGE));
        assertThat(guide.find()).isTrue();
        return guide.group(1);
    }

    private static void standIn(Path program, String script) throws IOException {
        List<String> lines = List.of("#!/usr/bin/env bash", script);
        Files.writeString(program, lines.stream().collect(Collectors.joining("\n", "", "\n")));
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }
}
