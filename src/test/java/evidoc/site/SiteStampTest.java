package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Alone;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// When a bake may be left out. Alone, since it changes what the JVM says of its class path.
@Alone
final class SiteStampTest {
    private static final SiteBuilder.Wish HERE = wish(new RunSource.Here(Refresh.NONE));

    private static final SiteStamp.Baked BAKED =
            new SiteStamp.Baked(3, "claims: 1 judged (1 held, 0 denied), 0 not judged");

    private static final String ENGINE = "java.class.path";

    private static String engine = "";

    @TempDir Path root;

    /// The engine is the same in all that follows; to read it takes longer than all the rest.
    @BeforeAll
    static void aSmallEngine() {
        engine = System.setProperty(ENGINE, "engine.jar");
    }

    @AfterAll
    static void theEngineAsItWas() {
        System.setProperty(ENGINE, engine);
    }

    @BeforeEach
    void aBuiltSite() throws IOException {
        write("content/index.adoc", "= Tea\n");
        write("target/site/index.html", "<p>Tea</p>");
        write("target/runs/a.json", "{}");
        SiteStamp.before(project(), HERE).write(BAKED);
    }

    @Test
    void aSiteThatWasMadeOfTheSameIsReusedWithItsPages() throws IOException {
        SiteStamp stamp = SiteStamp.before(project(), HERE);
        assertThat(stamp.isLikely()).isTrue();
        assertThat(stamp.baked(reused())).isEqualTo(Optional.of(BAKED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content/index.adoc",
                "content/new.adoc",
                "templates/page.ftl",
                "assets/a.css",
                "runs/one/a.json",
                "sources.yaml"
            })
    void anyOtherFileOfTheProjectAsksForABake(String file) throws IOException {
        write(file, "changed");
        assertIsBaked();
    }

    @Test
    void aFileThatIsGoneAsksForABake() throws IOException {
        Files.delete(root.resolve("content/index.adoc"));
        assertIsBaked();
    }

    @ParameterizedTest
    @ValueSource(strings = {".git/index", ".idea/a.xml", "content/.swp", "target/why.txt"})
    void whatToolsAndBuildsKeepForThemselvesDoesNot(String file) throws IOException {
        write(file, "changed");
        assertThat(SiteStamp.before(project(), HERE).baked(reused())).isEqualTo(Optional.of(BAKED));
    }

    @Test
    void aHandOnTheSiteOrItsRecordingsIsSeen() throws IOException {
        write("target/runs/a.json", "{ }");
        SiteStamp stamp = SiteStamp.before(project(), HERE);
        assertThat(stamp.isLikely()).as("recordings are left aside").isTrue();
        assertThat(stamp.baked(reused())).isEmpty();
        write("target/runs/a.json", "{}");
        Files.setLastModifiedTime(
                root.resolve("target/site/index.html"), FileTime.fromMillis(1_000));
        assertThat(SiteStamp.before(project(), HERE).baked(reused())).isEmpty();
    }

    @Test
    void aSwapThatWasInterruptedAsksForABake() throws IOException {
        write("target/site.old/index.html", "");
        assertThat(SiteStamp.before(project(), HERE).baked(reused())).isEmpty();
    }

    @Test
    void aNewRunAsksForABake() throws IOException {
        RecordingStage.Result one =
                new RecordingStage.Result(
                        List.of(), Set.of("a/A.java"), 0, Duration.ZERO, List.of());
        assertThat(SiteStamp.before(project(), HERE).baked(one)).isEmpty();
    }

    @Test
    void anotherWishAsksForABake() throws IOException {
        SiteAddress address = new SiteAddress(URI.create("https://tea.example/"));
        assertThat(isReused(new SiteBuilder.Wish(HERE.source(), false, Optional.of(address))))
                .isFalse();
        assertThat(isReused(wish(new RunSource.Published(List.of())))).isFalse();
        assertThat(isReused(wish(new RunSource.Here(Refresh.ALL)))).isFalse();
    }

    @Test
    void whatIsRecordedIsAlwaysBakedAndWhatIsPublishedMayBeReused() throws IOException {
        SiteBuilder.Wish recorded =
                wish(new RunSource.Recorded(new MachineName("one"), Optional.empty()));
        SiteStamp.before(project(), recorded).write(BAKED);
        assertThat(isReused(recorded)).isFalse();
        SiteBuilder.Wish published = wish(new RunSource.Published(List.of()));
        SiteStamp.before(project(), published).write(BAKED);
        assertThat(isReused(published)).isTrue();
    }

    @Test
    void anotherEngineAsksForABake() throws IOException {
        System.setProperty(ENGINE, "other.jar");
        try {
            assertIsBaked();
        } finally {
            System.setProperty(ENGINE, "engine.jar");
        }
    }

    @Test
    void withoutAWholeStampThereIsABake() throws IOException {
        Files.delete(project().stamp());
        assertIsBaked();
        write("target/bake.stamp", "half\n");
        assertIsBaked();
    }

    private void assertIsBaked() throws IOException {
        SiteStamp stamp = SiteStamp.before(project(), HERE);
        assertThat(stamp.isLikely()).isFalse();
        assertThat(stamp.baked(reused())).isEmpty();
    }

    private boolean isReused(SiteBuilder.Wish wish) throws IOException {
        return SiteStamp.before(project(), wish).baked(reused()).isPresent();
    }

    private static RecordingStage.Result reused() {
        return new RecordingStage.Result(List.of(), Set.of(), 1, Duration.ZERO, List.of());
    }

    private static SiteBuilder.Wish wish(RunSource source) {
        return new SiteBuilder.Wish(source, false, Optional.empty());
    }

    private Project project() {
        return new Project(root);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
