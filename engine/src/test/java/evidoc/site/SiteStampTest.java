package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Alone;
import evidoc.Exhaustive;
import evidoc.metadata.SiteAddress;
import evidoc.project.Project;
import evidoc.recording.MachineName;
import evidoc.runner.Refresh;
import evidoc.runner.RunSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

/// When a bake may be left out. Alone, since it changes what the JVM says of its class path.
@Alone
final class SiteStampTest {
    private static final BuildRequest HERE = request(new RunSource.Here(Refresh.NONE));

    private static final SiteStamp.Baked BAKED =
            new SiteStamp.Baked(
                    "keys",
                    false,
                    false,
                    2,
                    1,
                    3,
                    "claims: 1 judged (1 held, 0 denied), 0 not judged");

    private static final String ENGINE = "java.class.path";

    private static String engine = "";

    @TempDir Path root;

    /// The engine is the same in all that follows.
    @BeforeAll
    static void aSmallEngine() {
        engine = System.setProperty(ENGINE, "engine.jar");
    }

    @AfterAll
    static void theEngineAsItWas() {
        System.setProperty(ENGINE, engine);
    }

    @BeforeEach
    void aBuiltSite() throws Exception {
        write("content/index.adoc", "= Tea\n");
        write("target/site/index.html", "<p>Tea</p>");
        write("target/runs/a.json", "{}");
        SiteStamp.before(project(), HERE).write(BAKED);
    }

    @Test
    void aSiteThatWasMadeOfTheSameIsReusedWithItsPages() throws Exception {
        SiteStamp stamp = SiteStamp.before(project(), HERE);
        assertThat(stamp.baked(() -> "keys")).isEqualTo(Optional.of(BAKED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content/index.adoc",
                "content/new.adoc",
                "templates/page.ftl",
                "assets/a.css",
                "assets/a.svg",
                "runs/one/a.json",
                "sources.yaml",
                "README.md"
            })
    void anyOtherFileOfTheProjectAsksForABake(String file) throws Exception {
        write(file, "changed");
        assertIsBaked();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets/css/a.css", "assets/a.js"})
    void aStyleSheetOrScriptThatHasAnotherContentIsAllThatChanged(String file) throws Exception {
        write(file, "a");
        SiteStamp.before(project(), HERE).write(BAKED);
        write(file, "b");
        SiteStamp stamp = SiteStamp.before(project(), HERE);
        assertThat(stamp.baked(() -> "keys")).isEqualTo(Optional.of(BAKED));
        assertThat(stamp.haveLooksChanged()).isTrue();
        stamp.write(BAKED);
        assertThat(SiteStamp.before(project(), HERE).haveLooksChanged()).isFalse();
        Files.delete(root.resolve(file));
        assertIsBaked();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets/a.svg", "assets/js/lunr.js", "content/a.css"})
    void anyOtherAssetThatHasAnotherContentAsksForABake(String file) throws Exception {
        write(file, "a");
        SiteStamp.before(project(), HERE).write(BAKED);
        write(file, "b");
        assertIsBaked();
    }

    @Test
    void aStyleSheetThatAPageShowsAsksForABake() throws Exception {
        write("assets/a.css", "a");
        SiteStamp.Baked showing = new SiteStamp.Baked("keys", false, true, 2, 1, 3, BAKED.claims());
        SiteStamp.before(project(), HERE).write(showing);
        assertThat(SiteStamp.before(project(), HERE).baked(() -> "keys"))
                .isEqualTo(Optional.of(showing));
        write("assets/a.css", "b");
        assertIsBaked();
    }

    /// Larger than what one array of bytes can hold.
    @Test
    void aLargeFileNextToTheSourcesIsNotRead() throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(root.resolve("data").toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        SiteStamp.before(project(), HERE).write(BAKED);
        assertThat(isReused(HERE)).isTrue();
        write("data", "changed");
        assertIsBaked();
    }

    @Test
    void aLargeFileOfTheSiteIsRead() throws Exception {
        assertThatAChangeInTheMiddleOfAFilmAsksForABake(3L << 20);
    }

    /// As much as one array of bytes can hold.
    @Exhaustive
    @Test
    void aVeryLargeFileOfTheSiteIsRead() throws Exception {
        assertThatAChangeInTheMiddleOfAFilmAsksForABake(Integer.MAX_VALUE);
    }

    private void assertThatAChangeInTheMiddleOfAFilmAsksForABake(long size) throws Exception {
        Path film = root.resolve("assets/film.mp4");
        Files.createDirectories(film.getParent());
        try (RandomAccessFile file = new RandomAccessFile(film.toFile(), "rw")) {
            file.setLength(size);
            SiteStamp.before(project(), HERE).write(BAKED);
            assertThat(isReused(HERE)).isTrue();
            file.seek(size / 2);
            file.write('x');
        }
        assertIsBaked();
    }

    @Test
    void aFileThatIsGoneAsksForABake() throws Exception {
        Files.delete(root.resolve("content/index.adoc"));
        assertIsBaked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git/index",
                ".idea/a.xml",
                "content/.swp",
                "target/why.txt",
                "docs/target/x",
                "cli/dependency-reduced-pom.xml"
            })
    void whatToolsAndBuildsKeepForThemselvesDoesNot(String file) throws Exception {
        write(file, "changed");
        assertThat(SiteStamp.before(project(), HERE).baked(() -> "keys"))
                .isEqualTo(Optional.of(BAKED));
    }

    @Test
    void aHandOnTheSiteOrItsRecordingsIsSeen() throws Exception {
        write("target/runs/a.json", "{ }");
        SiteStamp stamp = SiteStamp.before(project(), HERE);
        assertThat(stamp.baked(() -> "keys")).isEmpty();
        write("target/runs/a.json", "{}");
        Files.setLastModifiedTime(
                root.resolve("target/site/index.html"), FileTime.fromMillis(1_000));
        assertThat(SiteStamp.before(project(), HERE).baked(() -> "keys")).isEmpty();
    }

    @Test
    void aSwapThatWasInterruptedAsksForABake() throws Exception {
        write("target/site.old/index.html", "");
        assertThat(SiteStamp.before(project(), HERE).baked(() -> "keys")).isEmpty();
    }

    @Test
    void recordingsThatDependOnSomethingElseNowAskForABake() throws Exception {
        assertThat(SiteStamp.before(project(), HERE).baked(() -> "other keys")).isEmpty();
    }

    @Test
    void nobodyIsAskedForKeysWhereAFileChanged() throws Exception {
        write("content/index.adoc", "changed");
        assertThat(
                        SiteStamp.before(project(), HERE)
                                .baked(() -> {
                                    throw new AssertionError("asked");
                                }))
                .isEmpty();
    }

    @Test
    void anotherWishAsksForABake() throws Exception {
        SiteAddress address = new SiteAddress(URI.create("https://tea.example/"));
        assertThat(isReused(new BuildRequest(HERE.source(), false, Optional.of(address))))
                .isFalse();
        assertThat(isReused(request(new RunSource.Published(List.of())))).isFalse();
        assertThat(isReused(request(new RunSource.Here(Refresh.ALL)))).isFalse();
    }

    @Test
    void whatIsRecordedIsAlwaysBakedAndWhatIsPublishedMayBeReused() throws Exception {
        BuildRequest recorded =
                request(
                        new RunSource.Recorded(
                                new MachineName("one"), Optional.empty(), Refresh.NONE));
        SiteStamp.before(project(), recorded).write(BAKED);
        assertThat(isReused(recorded)).isFalse();
        BuildRequest published = request(new RunSource.Published(List.of()));
        SiteStamp.before(project(), published).write(BAKED);
        assertThat(isReused(published)).isTrue();
    }

    @Test
    void anotherEngineAsksForABake() throws Exception {
        System.setProperty(ENGINE, "other.jar");
        try {
            assertIsBaked();
        } finally {
            System.setProperty(ENGINE, "engine.jar");
        }
    }

    @Test
    void withoutAWholeStampThereIsABake() throws Exception {
        Files.delete(project().stamp());
        assertIsBaked();
        write("target/bake.stamp", "half\n");
        assertIsBaked();
    }

    private void assertIsBaked() throws Exception {
        SiteStamp stamp = SiteStamp.before(project(), HERE);
        assertThat(stamp.baked(() -> "keys")).isEmpty();
    }

    private boolean isReused(BuildRequest request) throws Exception {
        return SiteStamp.before(project(), request).baked(() -> "keys").isPresent();
    }

    private static BuildRequest request(RunSource source) {
        return new BuildRequest(source, false, Optional.empty());
    }

    private Project project() {
        return new Project(root);
    }

    private void write(String name, String text) throws Exception {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
