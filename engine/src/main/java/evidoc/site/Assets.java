package evidoc.site;

import evidoc.jbake.JBake;
import evidoc.project.AuthorFiles;
import evidoc.project.Project;
import evidoc.search.SearchFiles;
import evidoc.text.LeanText;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;

/// The files of authors that a site publishes as they are, but for comments and indentation of
/// style sheets; pages are none of them.
record Assets(Project project) {
    private static final Set<String> LOOKS = Set.of(".css", ".js");

    /// Whether a file is a style sheet or a script of the assets. The search library is not one of
    /// them, since the engine writes that file.
    boolean isLook(Path file) {
        return file.startsWith(project.assets())
                && LOOKS.stream().anyMatch(file.getFileName().toString()::endsWith)
                && !file.equals(project.assets().resolve(SearchFiles.LIBRARY));
    }

    /// The style sheets and scripts, relative to the folder of assets.
    List<Path> looks() throws IOException {
        return AuthorFiles.below(project.assets()).stream()
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
        for (Path file : AuthorFiles.below(folder)) {
            if (!JBake.isPage(file)) {
                Path place = site.resolve(folder.relativize(file).toString());
                Files.createDirectories(place.getParent());
                publish(file, place);
            }
        }
    }

    /// Style sheets lose comments and indentation, unless they aren't UTF-8.
    private static void publish(Path file, Path place) throws IOException {
        if (AuthorFiles.extension(file).equals("css")) {
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
