package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A machine's part of a site is what the machine's own site would be.
final class EditionsIT {
    private static final String ALL_THAT_LINKS =
            """
            = All that links
            :description: Links of every kind.
            :jbake-order: 4

            xref:../index.adoc[Tea], xref:index.adoc#how-long[how long], <<here>>,
            link:../examples/steep/Steep.java[source], link:leaf.txt[leaf],
            link:../tea.css[style], https://example.org/?a=1&b=2[elsewhere].

            image::leaf.svg[a "leaf" > a tree]

            image::leaf.svg[a leaf,link=leaf.txt]

            video::leaf.mp4[poster=leaf.svg]

            `src="leaf.svg"` is no link, nor is this:

            source::steep/leaf.py[]

            output::steep/leaf.py[]

            [#here]
            == Here

            machine::[]

            calibration::[]

            run-report::[]
            """;

    @TempDir Path folder;

    @Test
    void onASmallSiteEachMachinesPartIsItsOwnSite() throws Exception {
        TestProject project = TestProject.small(folder);
        project.write("content/steep/links.adoc", ALL_THAT_LINKS)
                .write("content/steep/leaf.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                .write("content/steep/leaf.txt", "a leaf")
                .write("content/steep/leaf.mp4", "")
                .write(
                        "examples/steep/leaf.py",
                        "#NEEDS python3\nprint('<img src=\"leaf.svg\"> and href=\"leaf.txt\"')\n");
        project.record("green");
        RunFiles.rewrite(
                project.recorded("green"),
                project.recorded("black"),
                RunFiles.cores(8, "TeaOS 2"),
                RunFiles.printing(line -> line.replace("cups: 2", "cups: 9")));
        assertThat(new MachineParts(project).differences("green", "black")).isEmpty();
    }
}
