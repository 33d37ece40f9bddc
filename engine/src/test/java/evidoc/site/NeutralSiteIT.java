package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Exhaustive;
import evidoc.runner.Host;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/// Nothing that is published tells where, by whom, or with which secrets a site was built.
final class NeutralSiteIT {
    /// A host name of so few letters may be a word like any other.
    private static final int SHORT_WORD = 5;

    /// Prints all that a program can learn of its place, in several notations.
    private static final String NOSY =
            """
            import java.net.InetAddress;

            void tell(Object key, Object value) {
                IO.println(key + ": " + value);
            }

            void main() throws Exception {
                System.getProperties().forEach((key, value) -> tell(key, value));
                System.getenv().forEach((key, value) -> tell(key, value));
                try {
                    IO.println("here is " + InetAddress.getLocalHost());
                } catch (Exception e) {
                    IO.println("here is " + e);
                }
                var domain = getClass().getProtectionDomain();
                var address = domain.getCodeSource().getLocation();
                var path = Path.of(address.toURI());
                IO.println("address: " + address);
                IO.println("path: " + path);
                var root = path.resolve("../../../..").normalize();
                IO.println("It started in " + root + ".");
                IO.println("class files: " + List.of(path.toFile().listFiles()));
                IO.println(ProcessHandle.current().info().toString());
                var place = "in " + address.getPath() + "!";
                new IllegalStateException(place).printStackTrace();
            }
            """;

    private static final String PAGE =
            """
            = Nosy
            :jbake-order: 3

            example::nosy/Nosy.java[]

            value:nosy/Nosy.java[path] and value:nosy/Nosy.java[address]
            """;

    @TempDir Path folder;

    /// Where a name is recorded, as in the next test, the same is published, and more.
    @Test
    @Exhaustive
    void nothingOfTheMachineThatBuildsASiteIsPublished() throws Exception {
        TestProject project = built(call -> call);
        assertNeutral(project.site());
    }

    @Test
    void nothingOfTheMachineThatRecordsUnderANameIsInItsFilesOrTheirSite() throws Exception {
        TestProject project = built(call -> call.recording("tea-house"));
        assertNeutral(project.root().resolve("runs/tea-house"));
        assertNeutral(project.site());
    }

    private TestProject built(UnaryOperator<EngineProcess.Call> request) throws Exception {
        TestProject project = TestProject.small(folder.resolve("wo ich wähle/sentinel-checkout"));
        project.write("examples/nosy/Nosy.java", NOSY).write("content/nosy.adoc", PAGE);
        Path home = Files.createDirectories(folder.resolve("sentinel-home"));
        EngineProcess.Call call =
                EngineProcess.Call.of(project.root())
                        .with("-Duser.home=" + home, "-Duser.name=sentinel-user")
                        .environment("HOME", home.toString())
                        .environment("USERPROFILE", home.toString())
                        .environment("PATH", pathWith(home.resolve("bin")))
                        .environment("USER", "sentinel-user")
                        .environment("LOGNAME", "sentinel-user")
                        .environment("GITHUB_TOKEN", "sentinel-token-1")
                        .environment("AWS_SECRET_ACCESS_KEY", "sentinel-token-2");
        EngineProcess.Ended ended = request.apply(call.by(onAnotherHost())).run();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(project.read("target/site/nosy.html"))
                .contains("path: /checkout/target/")
                .contains("It started in /checkout.");
        return project;
    }

    private static void assertNeutral(Path published) throws Exception {
        String own = Host.read().name();
        String host = onAnotherHost().isEmpty() && own.length() > SHORT_WORD ? own : "sentinel";
        assertThat(published).isNotEmptyDirectory();
        TestProject.files(published)
                .forEach((file, text) ->
                        assertThat(text.lines())
                                .as(file)
                                .noneMatch(line -> line.contains("sentinel"))
                                .noneMatch(line -> line.contains(host)));
    }

    private static String pathWith(Path more) {
        return more + File.pathSeparator + System.getenv("PATH");
    }

    /// Words that start a command under another host name; none where the system has no such words,
    /// or doesn't permit them. There the host's own name must do.
    private static List<String> onAnotherHost() throws IOException, InterruptedException {
        List<String> rename =
                List.of("bash", "-c", "hostname sentinel-host-name && exec \"$@\"", "bash");
        for (List<String> unshare :
                List.of(
                        List.of("unshare", "--uts"),
                        List.of("unshare", "--uts", "--user", "--map-root-user"))) {
            List<String> words = new ArrayList<>(unshare);
            words.addAll(rename);
            if (OS.LINUX.isCurrentOs() && works(words)) {
                return words;
            }
        }
        return List.of();
    }

    private static boolean works(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(words);
        command.add("true");
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
