package evidoc.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.problem.ProblemException;
import evidoc.problem.Problems;
import evidoc.project.DocumentedProject;
import evidoc.project.Project;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Libraries come from a repository on the disk, which the user's settings name as the mirror of
/// all others.
class ClassPathsTest {
    @TempDir Path folder;
    private Path remote;

    @BeforeEach
    void settings() throws IOException {
        remote = Files.createDirectories(folder.resolve("remote"));
        Path settings = folder.resolve("settings.xml");
        Files.writeString(
                settings,
                """
                <settings>
                  <mirrors>
                    <mirror><id>near</id><mirrorOf>*</mirrorOf><url>%s</url></mirror>
                  </mirrors>
                </settings>
                """
                        .formatted(remote.toUri()));
        System.setProperty(LibraryResolver.SETTINGS, settings.toString());
        System.setProperty(LibraryResolver.REPOSITORY, folder.resolve("local").toString());
    }

    @AfterEach
    void usual() {
        System.clearProperty(LibraryResolver.SETTINGS);
        System.clearProperty(LibraryResolver.REPOSITORY);
        System.clearProperty(LibraryResolver.OFFLINE);
    }

    @Test
    void aLibraryBringsWhatItNeeds() throws IOException {
        publish("pot", "1", "jar", dependency("lid", "2", "compile"));
        publish("lid", "2", "jar", dependency("test", "1", "test"));
        ClassPath found = of("//DEPS tea:pot:1\n");
        assertThat(found.entries())
                .extracting(ClassPath.Entry::name)
                .containsExactly("tea:pot:jar:1", "tea:lid:jar:2");
        assertThat(found.files()).allMatch(file -> file.startsWith(folder.resolve("local")));
        assertThat(found.fingerprint()).hasSize(64);
    }

    @Test
    void anExampleWithoutLibrariesHasNoFingerprint() throws IOException {
        assertThat(of("void main() {}").fingerprint()).isEmpty();
    }

    @Test
    void aListOfVersionsGivesThem() throws IOException {
        publish("pot", "3", "jar", "");
        publish(
                "all",
                "1",
                "pom",
                "",
                "<dependencyManagement><dependencies>"
                        + dependencyOnly("pot", "3", "compile")
                        + "</dependencies></dependencyManagement>");
        assertThat(of("//DEPS tea:all:1@pom\n//DEPS tea:pot\n").entries())
                .extracting(ClassPath.Entry::name)
                .containsExactly("tea:pot:jar:3");
    }

    @Test
    void placeholdersAndOpenVersionsHaveAMeaning() throws IOException {
        publish("pot", "1.4", "jar", "");
        Files.writeString(
                remote.resolve("tea/pot/maven-metadata.xml"),
                "<metadata><groupId>tea</groupId><artifactId>pot</artifactId><versioning>"
                        + "<versions><version>1.4</version></versions></versioning></metadata>");
        assertThat(of("//DEPS tea:pot:${pot.version:1.4}\n").entries()).hasSize(1);
        assertThat(of("//DEPS tea:pot:1.3+\n").entries()).hasSize(1);
    }

    @Test
    void whatWasResolvedIsRememberedUntilItChanges() throws IOException {
        publish("pot", "1", "jar", "");
        ClassPath first = of("//DEPS tea:pot:1\n");
        Files.delete(remote.resolve("tea/pot/1/pot-1.jar"));
        System.setProperty(LibraryResolver.SETTINGS, folder.resolve("none.xml").toString());
        assertThat(of("//DEPS tea:pot:1\n")).isEqualTo(first);
        settings();
        Path jar = first.files().getFirst();
        Files.writeString(jar, "other content");
        assertThat(of("//DEPS tea:pot:1\n").fingerprint()).isNotEqualTo(first.fingerprint());
    }

    @Test
    void eachMissingLibraryIsAProblemAtItsLine() throws IOException {
        publish("pot", "1", "jar", "");
        assertThatThrownBy(() -> of("//DEPS tea:pot:1\n//DEPS tea:cup:1\n//DEPS tea:lid:1\n"))
                .isInstanceOf(ProblemException.class)
                .satisfies(thrown ->
                        assertThat(((ProblemException) thrown).problems())
                                .extracting(Object::toString)
                                .allMatch(problem -> problem.endsWith("~/.m2/settings.xml."))
                                .extracting(problem -> problem.replaceFirst(" in near.*", ""))
                                .containsExactly(
                                        "examples/A.java:2: cannot get the library 'tea:cup:1':"
                                                + " Could not find artifact tea:cup:jar:1",
                                        "examples/A.java:3: cannot get the library 'tea:lid:1':"
                                                + " Could not find artifact tea:lid:jar:1"));
    }

    @Test
    void withoutAConnectionTheRemedyIsToHaveOneOnce() {
        System.setProperty(LibraryResolver.OFFLINE, "true");
        assertThatThrownBy(() -> of("//DEPS tea:pot:1\n"))
                .isInstanceOf(ProblemException.class)
                .satisfies(thrown ->
                        assertThat(((ProblemException) thrown).problems().getFirst().toString())
                                .startsWith("examples/A.java:1: cannot get the library 'tea:pot:1'")
                                .endsWith(" Build once without -o."));
    }

    @Test
    void theProjectItselfIsOnTheClassPath() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(classes.resolve("A.class"), "1");
        DocumentedProject known =
                new DocumentedProject(List.of(classes), List.of(classes, classes), "tea:pot:1");
        ClassPath main = of("//PROJECT\n", known);
        assertThat(main.files()).containsExactly(classes);
        assertThat(of("//PROJECT test\n", known).files()).hasSize(2);
        Files.writeString(classes.resolve("A.class"), "2");
        assertThat(of("//PROJECT\n", known).fingerprint()).isNotEqualTo(main.fingerprint());
    }

    @Test
    void anUnknownProjectIsAProblem() {
        assertThatThrownBy(() -> of("//PROJECT\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("examples/A.java: the class path of the project is unknown.");
    }

    private ClassPath of(String source) throws IOException {
        return of(source, DocumentedProject.NONE);
    }

    private ClassPath of(String source, DocumentedProject documented) throws IOException {
        Project project = new Project(folder.toRealPath(), documented);
        Files.createDirectories(project.examples());
        Files.writeString(project.examples().resolve("A.java"), source);
        Problems problems = new Problems();
        Example example = new ExampleReader(project, problems).read().find("A.java").orElseThrow();
        assertThat(problems.all()).isEmpty();
        ClassPaths paths = new ClassPaths(project);
        paths.check(List.of(example));
        return paths.of(example);
    }

    private void publish(String artifact, String version, String packaging, String dependencies)
            throws IOException {
        publish(artifact, version, packaging, dependencies, "");
    }

    private void publish(
            String artifact, String version, String packaging, String dependencies, String more)
            throws IOException {
        Path to = Files.createDirectories(remote.resolve("tea").resolve(artifact).resolve(version));
        String name = artifact + "-" + version;
        Files.writeString(
                to.resolve(name + ".pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>tea</groupId><artifactId>"
                        + artifact
                        + "</artifactId><version>"
                        + version
                        + "</version><packaging>"
                        + packaging
                        + "</packaging>"
                        + dependencies
                        + more
                        + "</project>");
        if (packaging.equals("jar")) {
            Files.writeString(to.resolve(name + ".jar"), name);
        }
    }

    private static String dependency(String artifact, String version, String scope) {
        return "<dependencies>" + dependencyOnly(artifact, version, scope) + "</dependencies>";
    }

    private static String dependencyOnly(String artifact, String version, String scope) {
        return "<dependency><groupId>tea</groupId><artifactId>"
                + artifact
                + "</artifactId><version>"
                + version
                + "</version><scope>"
                + scope
                + "</scope></dependency>";
    }
}
