package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Two builds in one checkout at a time.
final class TwoBuildsIT {
    @TempDir Path folder;

    @Test
    void theSecondOfTwoBuildsWaitsAndTheSiteIsWhole() throws Exception {
        TestProject project = TestProject.small(folder);
        project.write(
                "examples/tea/Slow.java",
                "void main() throws Exception {\n    Thread.sleep(2000);\n}\n");
        EngineProcess.Call call = EngineProcess.Call.of(project.root());
        try (EngineProcess one = call.start();
                EngineProcess other = call.start()) {
            List<EngineProcess.Ended> ended = List.of(one.await(), other.await());
            assertThat(ended).extracting(EngineProcess.Ended::err).containsOnly("");
            assertThat(ended).extracting(EngineProcess.Ended::exit).containsExactly(0, 0);
            assertThat(ended)
                    .extracting(EngineProcess.Ended::out)
                    .satisfiesOnlyOnce(printed ->
                            assertThat(printed)
                                    .startsWith("Another build of this checkout is running")
                                    .contains("; examples: 0 run in 0.0 s, 3 reused; "))
                    .satisfiesOnlyOnce(
                            printed -> assertThat(printed).contains("; examples: 3 run in "));
        }
        var site = TestProject.files(project.site());
        project.build();
        assertThat(TestProject.files(project.site())).isEqualTo(site);
        assertThat(project.root().resolve("target"))
                .isDirectoryNotContaining(path -> path.toString().matches(".*site\\..*"));
    }
}
