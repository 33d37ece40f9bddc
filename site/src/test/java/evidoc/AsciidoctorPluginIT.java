package evidoc;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// What the guide says to who begins in an empty folder, followed to the letter: a project of
/// asciidoctor-maven-plugin, and a site. Both take the engine from a repository of files, as they
/// would from Maven Central.
@EnabledOnOs({OS.LINUX, OS.MAC})
final class AsciidoctorPluginIT {
    private static final String POM =
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.example</groupId>
              <artifactId>documents</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <build>
            PLUGINS
              </build>
            </project>
            """;

    @TempDir private static Path folder = Path.of("");
    private static EmptyMaven maven = new EmptyMaven(Path.of(""));

    @BeforeAll
    static void publish() throws Exception {
        maven = new EmptyMaven(Files.createDirectories(folder.resolve("maven")));
        maven.publish();
    }

    @Test
    void aDocumentShowsItsRunsAndAMistakeFailsTheBuild() throws Exception {
        Path project = begun(maven);
        EmptyMaven.Ended good =
                maven.shell(project, GuideLines.of("asciidoctor.adoc", "lines", maven.version()));
        assertThat(good.exit()).as(good.printed()).isZero();
        assertShown(project);

        Path page = project.resolve("src/docs/asciidoc/index.adoc");
        Files.writeString(page, Files.readString(page) + "\noutput::first/Sun.java[]\n");
        EmptyMaven.Ended bad = maven.run(project, "generate-resources");
        assertThat(bad.exit()).isNotZero();
        assertThat(bad.printed())
                .containsPattern(
                        "index.adoc: line "
                                + Files.readAllLines(page).size()
                                + ".*no example 'first/Sun.java'. Did you mean 'first/Sum.java'\\?")
                .contains("0 run in 0.0 s, 1 reused");
    }

    @Test
    void aSiteBeginsInAnEmptyFolder() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        String lines = GuideLines.of("own-site.adoc", "lines", maven.version());
        EmptyMaven.Ended ended = maven.shell(empty, lines);
        assertThat(ended.exit()).as(ended.printed()).isZero();
        assertThat(empty.resolve("my-site/target/site/index.html"))
                .content()
                .contains("The sum was");
    }

    /// A project whose `pom.xml` is what the guide says.
    private static Path begun(EmptyMaven maven) throws Exception {
        Path project = Files.createDirectories(folder.resolve("documents"));
        String plugins = GuideLines.of("asciidoctor.adoc", "plugins", maven.version());
        Files.writeString(project.resolve("pom.xml"), POM.replace("PLUGINS", plugins));
        return project;
    }

    private static void assertShown(Path project) throws Exception {
        Document html =
                Jsoup.parse(Files.readString(project.resolve("target/generated-docs/index.html")));
        assertThat(html.select(".run-output").text()).isEqualTo("sum: 10");
        assertThat(html.select(".claim[data-verdict=held] .run-value").text()).isEqualTo("10");
        assertThat(html.select("head > style:containsData(.run-output)")).hasSize(1);
        assertThat(project.resolve("target/evidoc/outputs/first/Sum.java.txt"))
                .hasContent("sum: 10");
    }

    /// As a release publishes it: with sources and documentation of its classes.
    @Test
    @Exhaustive
    void aReleaseIsUsedFromWhereItWasDeployed() throws Exception {
        EmptyMaven deployed =
                new EmptyMaven(Files.createDirectories(folder.resolve("deployed-maven")));
        Path checkout = ReleasedCheckout.copy(folder.resolve("checkout"));
        EmptyMaven.Ended deploy =
                deployed.run(
                        checkout,
                        "-Prelease",
                        "deploy",
                        "-pl",
                        ".,engine,asciidoctor-extension,maven-plugin",
                        "-Dgpg.skip",
                        "-DaltDeploymentRepository=local::" + deployed.repository().toUri());
        assertThat(deploy.exit()).as(deploy.printed()).isZero();
        Path project = begun(deployed);
        EmptyMaven consumer =
                new EmptyMaven(Files.createDirectories(folder.resolve("consuming-maven")));
        Files.move(deployed.repository(), consumer.repository());
        EmptyMaven.Ended used =
                consumer.shell(
                        project, GuideLines.of("asciidoctor.adoc", "lines", deployed.version()));
        assertThat(used.exit()).as(used.printed()).isZero();
        assertShown(project);
    }
}
