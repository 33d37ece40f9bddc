package evidoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Maven that runs these tests, as somebody has it who never built this project: with an empty
/// local repository, and the engine in a repository of files. All else comes from what the local
/// repository of these tests has, and what it hasn't from Maven Central.
///
/// @param folder receives both repositories
record EmptyMaven(Path folder) {
    private static final Duration TIMEOUT = Duration.ofMinutes(15);
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");
    private static final String GROUP = "io/github/evidoc";

    /// The options that this project's own Maven has.
    private static final String SOON_DONE = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /// The modules that are published, by their artifacts.
    private static final List<List<String>> MODULES =
            List.of(
                    List.of("evidoc", "engine"),
                    List.of("evidoc-maven-plugin", "maven-plugin"),
                    List.of("evidoc-asciidoctor", "asciidoctor-extension"));

    /// How a run of Maven ended.
    record Ended(int exit, String printed) {}

    /// That of the engine.
    String version() throws IOException {
        Matcher version = VERSION.matcher(Files.readString(Checkout.ROOT.resolve("pom.xml")));
        if (!version.find()) {
            throw new IOException("pom.xml has no version");
        }
        return version.group(1);
    }

    /// Where the engine is published.
    Path repository() {
        return folder.resolve("published");
    }

    /// Publishes what the build that runs these tests has made.
    void publish() throws IOException {
        file("evidoc-parent", Checkout.ROOT.resolve("pom.xml"), "pom");
        for (List<String> module : MODULES) {
            Path from = Checkout.ROOT.resolve(module.getLast());
            String jar = "target/%s-%s.jar".formatted(module.getFirst(), version());
            file(module.getFirst(), from.resolve("pom.xml"), "pom");
            file(module.getFirst(), from.resolve(jar), "jar");
        }
    }

    private void file(String artifact, Path from, String type) throws IOException {
        Path to =
                repository()
                        .resolve(GROUP)
                        .resolve(artifact)
                        .resolve(version())
                        .resolve("%s-%s.%s".formatted(artifact, version(), type));
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    /// Runs a command in a folder, on the JDK of these tests.
    Ended run(Path where, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script().toString()));
        command.addAll(List.of(words));
        return run(where, command);
    }

    /// Runs lines of a shell, in which `mvn` is this Maven.
    Ended shell(Path where, String lines) throws IOException, InterruptedException {
        script();
        return run(where, List.of("bash", "-e", "-c", lines));
    }

    private Ended run(Path where, List<String> command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(where.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN_OPTS", SOON_DONE);
        builder.environment()
                .merge("PATH", folder.resolve("bin").toString(), (all, own) -> own + ":" + all);
        Process process = builder.start();
        if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Ended(process.waitFor(), Files.readString(printed));
    }

    private Path script() throws IOException {
        Path script = folder.resolve("bin/mvn");
        if (Files.notExists(script)) {
            Files.createDirectories(script.getParent());
            Files.writeString(folder.resolve("settings.xml"), settings());
            Files.writeString(
                    script,
                    """
                    #!/bin/sh
                    exec '%s/bin/mvn' -B -s '%s' -Dmaven.repo.local='%s' "$@"
                    """
                            .formatted(
                                    System.getProperty("maven.home"),
                                    folder.resolve("settings.xml"),
                                    folder.resolve("local")));
            if (!script.toFile().setExecutable(true)) {
                throw new IOException("cannot make executable: " + script);
            }
        }
        return script;
    }

    private String settings() {
        String both =
                repository("published", repository(), true)
                        + repository("cached", Path.of(local()), false);
        String plugins = both.replace("repository>", "pluginRepository>");
        return """
        <settings>
          <profiles>
            <profile>
              <id>files</id>
              <repositories>%s</repositories>
              <pluginRepositories>%s</pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>files</activeProfile></activeProfiles>
        </settings>
        """
                .formatted(both, plugins);
    }

    private static String local() {
        return Objects.requireNonNull(System.getProperty("maven.repo.local"));
    }

    private static String repository(String id, Path folder, boolean snapshots) {
        return String.format(
                Locale.ROOT,
                "<repository><id>%s</id><url>%s</url><snapshots><enabled>%s</enabled></snapshots></repository>",
                id,
                folder.toUri(),
                snapshots);
    }
}
