package evidoc;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.site.TestProject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The goals of the plugin as a user types them, with the Maven that runs these tests, on a site in
/// another folder.
@EnabledOnOs({OS.LINUX, OS.MAC})
final class MavenGoalsIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
    private static final Pattern ADDRESS = Pattern.compile("Preview: (http://\\S+)");

    @TempDir private Path folder = Path.of("");

    private Path root = Path.of("");

    @BeforeEach
    void site() throws IOException {
        root = TestProject.small(Files.createDirectories(folder.resolve("my site"))).root();
    }

    @Test
    void anExampleIsBegunAndItsSiteBuilt() throws Exception {
        assertThat(end(maven("evidoc:new", "-Dexample=tea/Whisk"))).contains("examples/tea/Whisk");
        assertThat(end(maven("evidoc:build"))).contains("claims: ");
        assertThat(root.resolve("target/site/tea/index.html")).content().contains("sum: 10");
    }

    @Test
    void aProblemIsOneLineAndFailsTheGoal() throws Exception {
        Process process = maven("evidoc:serve", "-Dport=8x");
        assertThat(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(printed().lines().filter(line -> line.contains("'8x'"))).hasSize(1);
    }

    @Test
    void thePreviewServesTheSiteAndEndsWithMaven() throws Exception {
        Process process = maven("evidoc:serve", "-Dport=8200");
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        Matcher address = ADDRESS.matcher(printed());
        while (!address.find()) {
            assertThat(System.nanoTime()).as(printed()).isLessThan(deadline);
            Thread.sleep(POLL_INTERVAL);
            address = ADDRESS.matcher(printed());
        }
        List<ProcessHandle> started = process.descendants().toList();
        assertThat(get(address.group(1))).contains("<html");
        process.destroy();
        assertThat(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(started).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    private static String get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    /// Offline, since the build that runs these tests has put the plugin where Maven finds it.
    private Process maven(String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
        command.addAll(List.of("-o", "-B", "-q"));
        command.add("-Dmaven.repo.local=" + System.getProperty("maven.repo.local"));
        command.add("-Dsite.root=" + root);
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .directory(Checkout.ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed.txt").toFile())
                .start();
    }

    private String end(Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(printed()).isZero();
        return printed();
    }

    private String printed() throws IOException {
        return Files.readString(folder.resolve("printed.txt"));
    }
}
