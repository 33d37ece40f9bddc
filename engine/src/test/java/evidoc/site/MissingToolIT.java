package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A machine that lacks what an example needs.
final class MissingToolIT {
    @TempDir Path folder;

    @Test
    void whereAToolIsMissingThePageSaysSoAndTheBuildGoesOn() throws Exception {
        TestProject project = TestProject.small(folder);
        project.write("examples/tea/kettle.py", "print('water: 2')\n")
                .write(
                        "content/kettle.adoc",
                        """
                        = Kettle
                        :jbake-order: 3

                        output::tea/kettle.py[]

                        claim::tea/kettle.py[water == 2]
                        Two cups of water.
                        """);
        EngineProcess.Ended ended =
                EngineProcess.Call.of(project.root())
                        .environment("PATH", System.getProperty("java.home") + "/bin")
                        .run();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("3 pages; examples: 3 run in ");
        assertThat(Jsoup.parse(project.read("target/site/kettle.html")).select("main").text())
                .contains(": it needs Python 3.")
                .doesNotContain("Two cups of water.");
    }
}
