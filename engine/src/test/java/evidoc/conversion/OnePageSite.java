package evidoc.conversion;

import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.page.Denial;
import evidoc.page.Evidence;
import evidoc.page.Page;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A project of which one page is converted, with runs that the test makes up.
///
/// @param project an empty folder at first
/// @param problems gets what is wrong with examples and page
public record OnePageSite(Path project, Problems problems) {
    private static final String URI = "part/index.html";

    /// Writes sources of examples by their names, and reads them.
    public Examples examples(Map<String, String> sources) throws IOException {
        for (Map.Entry<String, String> source : sources.entrySet()) {
            write("examples/" + source.getKey(), source.getValue());
        }
        return new ExampleReader(project.resolve("examples"), problems).read();
    }

    /// Converts `content/part/index.adoc`, whose body starts on line 3.
    public Document convert(String body, Examples examples, MachineRuns machine)
            throws IOException {
        return convert(body, examples, machine, Optional.empty());
    }

    /// Converts it for a site whose address is known.
    public Document convert(
            String body, Examples examples, MachineRuns machine, Optional<String> site)
            throws IOException {
        Optional<Page> converted = page("= Title\n\n" + body + "\n", examples, machine, site);
        converted.stream()
                .flatMap(found -> found.denials().stream())
                .map(Denial::problem)
                .forEach(problems::add);
        return Jsoup.parse(converted.map(Page::body).orElse(""));
    }

    /// Converts a page with a header of its own.
    public Optional<Page> page(
            String text, Examples examples, MachineRuns machine, Optional<String> site)
            throws IOException {
        return page(text, new Evidence(examples, List.of(machine)), site);
    }

    /// Converts it for the first of several machines.
    public Document convert(String body, Evidence evidence) throws IOException {
        return Jsoup.parse(
                page("= Title\n\n" + body + "\n", evidence, Optional.empty())
                        .map(Page::body)
                        .orElse(""));
    }

    private Optional<Page> page(String text, Evidence evidence, Optional<String> site)
            throws IOException {
        Path file = write("content/part/index.adoc", text);
        return TestConverter.of(project, evidence, site, problems)
                .convert(file, URI, evidence.first());
    }

    private Path write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return file;
    }
}
