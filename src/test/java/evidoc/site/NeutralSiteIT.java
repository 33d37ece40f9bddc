package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Nothing that is published tells where, by whom, or with which secrets a site was built.
final class NeutralSiteIT {
    /// Prints all that a program can learn of its place, in several notations.
    private static final String NOSY =
            """
            import java.net.InetAddress;
            import java.nio.file.Path;

            void main() throws Exception {
                System.getProperties().forEach((name, value) -> IO.println(name + ": " + value));
                System.getenv().forEach((name, value) -> IO.println(name + ": " + value));
                try {
                    IO.println("here is " + InetAddress.getLocalHost());
                } catch (Exception e) {
                    IO.println("here is " + e);
                }
                var self = getClass().getProtectionDomain().getCodeSource().getLocation();
                IO.println("address: " + self);
                IO.println("path: " + Path.of(self.toURI()));
                IO.println("It lies in " + Path.of(self.toURI()).getParent().getParent().getParent() + ".");
                IO.println("Two levels up is " + Path.of(self.toURI()).resolve("../../..").normalize().getParent() + ".");
                IO.println("Its classes: " + List.of(Path.of(self.toURI()).toFile().listFiles()));
                IO.println(ProcessHandle.current().info().toString());
                new IllegalStateException("in " + self.getPath() + "!").printStackTrace();
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

    @Test
    void nothingOfTheMachineThatBuildsASiteIsPublished() throws Exception {
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
        EngineProcess.Ended ended = call.by(onAnotherHost()).run();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(project.read("target/site/nosy.html")).contains("/checkout/target/");
        TestProject.files(project.site())
                .forEach((file, text) ->
                        assertThat(text.lines().filter(NeutralSiteIT::tells)).as(file).isEmpty());
    }

    private static boolean tells(String line) {
        return line.toLowerCase(Locale.ROOT).contains("sentinel");
    }

    private static String pathWith(Path more) {
        return more + File.pathSeparator + System.getenv("PATH");
    }

    /// Words that start a command under another host name, where the system lets them.
    private static List<String> onAnotherHost() throws IOException, InterruptedException {
        String rename = "hostname sentinel-host-name && exec \"$@\"";
        for (List<String> words :
                List.of(
                        List.of("unshare", "--uts", "bash", "-c", rename, "bash"),
                        List.of(
                                "unshare",
                                "--user",
                                "--map-root-user",
                                "--uts",
                                "bash",
                                "-c",
                                rename,
                                "bash"))) {
            if (OS.LINUX.isCurrentOs() && works(words)) {
                return words;
            }
        }
        return List.of();
    }

    private static boolean works(List<String> words) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(words);
        command.add("true");
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
