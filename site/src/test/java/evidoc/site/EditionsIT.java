package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Exhaustive;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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
        assertEditionsAreSites(project);
    }

    @Test
    @Exhaustive
    void onThisSiteEachMachinesPartIsItsOwnSite() throws Exception {
        TestProject project = ThisProject.copy(folder);
        Path here = project.root().resolve("target/runs");
        RunFiles.rewrite(here, project.recorded("green"));
        RunFiles.rewrite(
                here,
                project.recorded("black"),
                RunFiles.cores(8, "TeaOS 2"),
                RunFiles.printing(line -> line.replace("pid: ", "pid: 1")));
        assertEditionsAreSites(project);
    }

    private static void assertEditionsAreSites(TestProject project) throws Exception {
        project.publish("green,black");
        SortedMap<String, String> green = pages(project, "", "on/");
        SortedMap<String, String> black = pages(project, "on/black/", "none");
        assertThat(green.keySet()).isEqualTo(black.keySet()).hasSizeGreaterThan(2);
        assertThat(green).isNotEqualTo(black);
        for (String machine : List.of("green", "black")) {
            project.publish(machine);
            SortedMap<String, String> part = machine.equals("green") ? green : black;
            assertThat(pages(project, "", "none").keySet()).isEqualTo(part.keySet());
            pages(project, "", "none")
                    .forEach((page, main) ->
                            assertThat(part.get(page)).as(machine + " " + page).isEqualTo(main));
        }
    }

    /// The main column of each page below a folder that isn't about one machine's runs, but for
    /// what leads to other machines.
    private static SortedMap<String, String> pages(
            TestProject project, String folder, String except) throws IOException {
        SortedMap<String, String> pages = new TreeMap<>();
        for (String uri : TestProject.files(project.site()).keySet()) {
            if (uri.endsWith(".html")
                    && uri.startsWith(folder)
                    && !uri.startsWith(except)
                    && !uri.startsWith("runs/")) {
                pages.put(uri.substring(folder.length()), main(project.page(uri), uri, folder));
            }
        }
        return pages;
    }

    private static String main(Document page, String uri, String folder) {
        Element main = page.expectFirst("main");
        main.select(".elsewhere, .comparison").remove();
        for (String attribute : List.of("href", "src", "poster")) {
            for (Element element : main.select("[" + attribute + "]")) {
                URI target =
                        URI.create("site:/" + uri).resolve(URI.create(element.attr(attribute)));
                element.attr(attribute, target.toString().replace("site:/" + folder, "site:/"));
            }
        }
        return main.outerHtml();
    }
}
