package evidoc.search;

import evidoc.page.Evidence;
import evidoc.page.SitePage;
import evidoc.recording.MachineRuns;

import tools.jackson.databind.json.JsonMapper;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;

/// Writes what the site's search script loads when a reader opens the search: for each machine
/// everything that can be found on its pages, next to their `index.html`, and the library that
/// searches it, once for all machines.
///
/// @param site folder of the site
/// @param reader reads the body of a page, or returns it from a cache; called by several threads
public record SearchFiles(Evidence evidence, Path site, Function<String, SearchedPage> reader) {
    /// Path of the library in the site.
    public static final String LIBRARY = "js/lunr.js";

    private static final String DOCUMENTS = "search-documents.js";

    private static final String VERSION = "/META-INF/maven/org.webjars.npm/lunr/pom.properties";

    /// Writes them.
    ///
    /// @param pages of all machines, grouped by machine and in the order of the site
    public void write(List<SitePage> pages) throws IOException {
        List<List<SitePage>> byMachine = evidence.byMachine(pages);
        for (int i = 0; i < byMachine.size(); i++) {
            write(evidence.machines().get(i), byMachine.get(i));
        }
        write(LIBRARY, library());
    }

    private void write(MachineRuns machine, List<SitePage> pages) throws IOException {
        List<SearchDocument> documents = SearchDocuments.of(evidence, machine, pages, reader);
        write(evidence.folder(machine) + DOCUMENTS, script(documents));
    }

    private void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /// A script that sets `searchDocuments`: a page opened from disk may load scripts but not data.
    static String script(List<SearchDocument> documents) {
        return "window.searchDocuments = " + new JsonMapper().writeValueAsString(documents) + ";\n";
    }

    /// The library with its licence; the version of its WebJar is in the paths.
    private static String library() throws IOException {
        Properties jar = new Properties();
        jar.load(new StringReader(resource(VERSION)));
        String folder = "/META-INF/resources/webjars/lunr/" + jar.getProperty("version") + "/";
        return "/*!\n" + resource(folder + "LICENSE") + "*/\n" + resource(folder + "lunr.min.js");
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = SearchFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new FileNotFoundException(name + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
