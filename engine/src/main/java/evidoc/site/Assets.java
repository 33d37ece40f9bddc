package evidoc.site;

import evidoc.jbake.JBake;
import evidoc.project.EditorFiles;
import evidoc.project.Project;
import evidoc.search.SearchFiles;
import evidoc.text.LeanText;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The files of authors that a site publishes as they are, but for comments and indentation of
/// style sheets, and its pages, which it doesn't: neither are what editors, systems and version
/// control keep beside them.
record Assets(Project project) {
    private static final Set<String> LOOKS = Set.of(".css", ".js");

    /// All files below a folder of authors; none if there is no such folder.
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !EditorFiles.has(folder.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    static boolean isPage(Path file) {
        return JBake.isPage(extension(file).toLowerCase(Locale.ROOT));
    }

    static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /// Whether a file is a style sheet or a script of the assets. The search library is not one of
    /// them, since the engine writes that file.
    boolean isLook(Path file) {
        return file.startsWith(project.assets())
                && LOOKS.stream().anyMatch(file.getFileName().toString()::endsWith)
                && !file.equals(project.assets().resolve(SearchFiles.LIBRARY));
    }

    /// The style sheets and scripts, relative to the folder of assets.
    List<Path> looks() throws IOException {
        return files(project.assets()).stream()
                .filter(this::isLook)
                .map(project.assets()::relativize)
                .toList();
    }

    /// Replaces the style sheets and scripts of a site. The old files are deleted first, since they
    /// may be hard links to those of another site.
    void replaceLooks(Path site) throws IOException {
        for (Path look : looks()) {
            Path place = site.resolve(look.toString());
            Files.delete(place);
            publish(project.assets().resolve(look), place);
        }
    }

    /// Copies the assets, and what stands beside the pages.
    void copyTo(Path site) throws IOException {
        copy(project.assets(), site);
        copy(project.content(), site);
    }

    private static void copy(Path folder, Path site) throws IOException {
        for (Path file : files(folder)) {
            if (!isPage(file)) {
                Path place = site.resolve(folder.relativize(file).toString());
                Files.createDirectories(place.getParent());
                publish(file, place);
            }
        }
    }

    /// Style sheets lose comments and indentation, unless they aren't UTF-8.
    private static void publish(Path file, Path place) throws IOException {
        if (extension(file).equals("css")) {
            try {
                Files.writeString(place, LeanText.ofStyle(Files.readString(file)));
                return;
            } catch (CharacterCodingException e) {
                // The browser may know better.
            }
        }
        Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
    }
}
