package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Exhaustive;
import evidoc.recording.RunStore;
import evidoc.recording.Stored;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// Builds that are ended by force, at moments spread over their whole time.
final class KilledBuildIT {
    private static final String PAGE = "content/index.adoc";
    private static final Duration POLL_INTERVAL = Duration.ofMillis(1);

    @TempDir Path folder;

    /// A moment in the time of a build.
    interface Moment {
        /// Whether it is now.
        ///
        /// @param since time since the build was started
        boolean reached(Duration since) throws IOException;
    }

    @Test
    void aBuildKilledAtAnyMomentLeavesAWholeSite() throws Exception {
        TestProject project = TestProject.small(folder);
        project.build();
        SortedMap<String, String> before = TestProject.files(project.site());
        change(project, true);
        long start = System.nanoTime();
        project.build();
        Duration whole = Duration.ofNanos(System.nanoTime() - start);
        SortedMap<String, String> after = TestProject.files(project.site());
        // The new page, and its plain text.
        assertThat(after).hasSize(before.size() + 2);

        boolean changed = true;
        for (Moment moment : moments(project, whole)) {
            changed = !changed;
            change(project, changed);
            killAt(moment, call(project));
            SortedMap<String, String> now = TestProject.files(project.site());
            changed = now.equals(after);
            if (!changed && !now.equals(before)) {
                assertThat(now).as("a whole site, of before or after an edit").isEqualTo(after);
            }
        }

        change(project, true);
        project.build();
        assertThat(TestProject.files(project.site())).isEqualTo(after);
        assertThat(project.root().resolve("target"))
                .isDirectoryNotContaining(path -> path.toString().matches(".*site\\..*"));
    }

    @Test
    void aBuildKilledWhileExamplesRunLeavesNoHalfRun() throws Exception {
        TestProject project = TestProject.small(folder);
        project.write(
                "examples/tea/Talk.java",
                """
                void main() {
                    for (int i = 0; i < 9_000; i++) IO.println("a leaf of green tea " + i);
                }
                """);
        project.build();
        SortedMap<String, String> good = TestProject.files(project.site());
        EngineProcess.Call call = call(project).refreshing();
        RunStore runs = new RunStore(project.root().resolve("target/runs"));
        for (int delay : chosen(List.of(300), List.of(0, 150, 300, 450))) {
            Moment decided = changeOf(project.root().resolve("target/why.txt"));
            killAt(new Later(decided, since -> since.toMillis() >= delay), call);
            assertRecorded(runs);
        }
        String talk = "tea/Talk.java";
        for (String example : chosen(List.of(talk), List.of(talk, talk, "steep/Steep.java"))) {
            Path file = runs.file(example);
            Path half = file.resolveSibling(file.getFileName() + ".half");
            Files.deleteIfExists(half);
            Moment written = changeOf(file);
            killAt(since -> Files.exists(half) || written.reached(since), call);
            assertRecorded(runs);
        }
        assertThat(TestProject.files(project.site())).isEqualTo(good);

        String printed = project.build();
        assertThat(printed).contains("; examples: 0 run in 0.0 s, 3 reused; ");
        SortedMap<String, String> stored = TestProject.files(project.root().resolve("target/runs"));
        stored.keySet().removeIf(file -> file.endsWith(".half"));
        Path empty = Files.createDirectories(folder.resolve("target/empty"));
        assertThat(RunFiles.takenBack(TestProject.runs(project.site()), empty)).isEqualTo(stored);
    }

    /// Each moment takes a build of its own, so all are tried only where tests are exhaustive.
    private static <T> List<T> chosen(List<T> few, List<T> all) {
        return Exhaustive.IS_WANTED ? all : few;
    }

    /// A build whose temporary files go with the test's own.
    private static EngineProcess.Call call(TestProject project) throws IOException {
        Path temporary = Files.createDirectories(project.root().resolve("tmp"));
        return EngineProcess.Call.of(project.root()).with("-Djava.io.tmpdir=" + temporary);
    }

    /// Edits a page, and adds another or removes it, so that the two sites have other files too.
    private static void change(TestProject project, boolean changed) throws IOException {
        String text = project.read(PAGE);
        if (changed) {
            project.write(PAGE, text.replace("takes time,", "takes patience,"));
            project.write("content/cup.adoc", "= Cup\n:jbake-order: 3\n\nA cup.\n");
        } else {
            project.write(PAGE, text.replace("takes patience,", "takes time,"));
            Files.deleteIfExists(project.root().resolve("content/cup.adoc"));
        }
    }

    /// The steps by which a new site comes into being, and some shares of a build's time.
    private static List<Moment> moments(TestProject project, Duration whole) {
        Path fresh = project.root().resolve("target/site.new");
        Moment begun = since -> isMade(fresh.resolve("index.html"), since);
        // The last file of a new site; what follows are checks, and the swap.
        Moment complete = since -> isMade(fresh.resolve(".nojekyll"), since);
        Moment checked = new Later(complete, since -> since.toMillis() >= 50);
        // After the swap, the last site is in the place of the new one, and goes.
        Moment swapped = new Later(complete, _ -> Files.notExists(fresh.resolve("tea.css")));
        List<Moment> moments = new ArrayList<>(List.of(begun, checked, swapped));
        if (Exhaustive.IS_WANTED) {
            for (double share : new double[] {0.3, 0.6, 1, 1.5, 2}) {
                moments.add(since -> since.toNanos() > whole.toNanos() * share);
            }
            moments.add(since -> isMade(fresh, since));
            moments.add(since -> isMade(fresh.resolve("runs"), since));
            moments.add(complete);
            moments.add(new Later(complete, since -> since.toMillis() >= 100));
        }
        return moments;
    }

    /// Whether a file is there and not left by an earlier build.
    private static boolean isMade(Path file, Duration since) {
        return file.toFile().lastModified() > System.currentTimeMillis() - since.toMillis();
    }

    /// A moment after another; its time starts there.
    private static final class Later implements Moment {
        private final Moment first;
        private final Moment next;
        private Optional<Duration> start = Optional.empty();

        Later(Moment first, Moment next) {
            this.first = first;
            this.next = next;
        }

        @Override
        public boolean reached(Duration since) throws IOException {
            if (start.isEmpty() && first.reached(since)) {
                start = Optional.of(since);
            }
            return start.isPresent() && next.reached(since.minus(start.get()));
        }
    }

    /// When a file is no longer what it is now.
    private static Moment changeOf(Path file) throws IOException {
        FileTime now = Files.getLastModifiedTime(file);
        return _ -> !Files.getLastModifiedTime(file).equals(now);
    }

    private static void killAt(Moment moment, EngineProcess.Call call)
            throws IOException, InterruptedException {
        try (EngineProcess engine = call.start()) {
            long start = System.nanoTime();
            while (engine.runs() && !moment.reached(Duration.ofNanos(System.nanoTime() - start))) {
                Thread.sleep(POLL_INTERVAL);
            }
            engine.kill();
        }
    }

    private static void assertRecorded(RunStore runs) throws IOException {
        for (String example : List.of("steep/Spill.java", "steep/Steep.java", "tea/Talk.java")) {
            assertThat(runs.read(example)).as(example).isInstanceOf(Stored.Found.class);
        }
    }
}
