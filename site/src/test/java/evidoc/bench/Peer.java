package evidoc.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A generator that others use, with what it needs to make the same pages.
///
/// @param title its name
/// @param program by which it is installed
/// @param files of a project besides its pages, by name; `target` receives the site
/// @param page name of a page's file
/// @param text of a page
/// @param words of the command, in which `PROJECT` is the folder
record Peer(
        String title,
        String program,
        Map<String, String> files,
        String page,
        String text,
        List<String> words) {
    private static final String MARKDOWN =
            """
            ---
            title: Page NUMBER
            layout: page.html
            ---

            This is page NUMBER, with `code`, **strong words** and an [address](/).
            A second sentence follows the first.

            ## What it says

            * one thing
            * another thing
            * a third thing

            ## What follows

            The next paragraph is as short as the others are.
            It ends here.
            """;

    private static final String TEMPLATE =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>%1$s</title></head>
            <body>
            <p><a href="/">Home</a></p>
            <h1>%1$s</h1>
            %2$s
            </body>
            </html>
            """;

    private static final String PYTHON =
            """
            \"""
            Example NUMBER
            ==============
            \"""
            answer = NUMBER
            print(f"answer: {answer}")
            """;

    static final Peer HUGO =
            new Peer(
                    "Hugo",
                    "hugo",
                    Map.of(
                            "hugo.toml",
                            """
                            baseURL = "http://localhost/"
                            disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]
                            """,
                            "layouts/_default/single.html",
                            TEMPLATE.formatted("{{ .Title }}", "{{ .Content }}"),
                            "layouts/_default/list.html",
                            TEMPLATE.formatted("{{ .Title }}", "{{ .Content }}"),
                            "layouts/index.html",
                            TEMPLATE.formatted("{{ .Title }}", "{{ .Content }}")),
                    "content/p%04d.md",
                    MARKDOWN,
                    List.of("hugo", "--quiet", "-s", "PROJECT", "-d", "PROJECT/target"));

    static final Peer ELEVENTY =
            new Peer(
                    "Eleventy",
                    "eleventy",
                    Map.of(
                            "content/_includes/page.html",
                            TEMPLATE.formatted("{{ title }}", "{{ content }}")),
                    "content/p%04d.md",
                    MARKDOWN,
                    List.of(
                            "eleventy",
                            "--quiet",
                            "--input=PROJECT/content",
                            "--output=PROJECT/target"));

    static final Peer SPHINX_GALLERY =
            new Peer(
                    "Sphinx-Gallery",
                    "sphinx-build",
                    Map.of(
                            "conf.py",
                            """
                            extensions = ["sphinx_gallery.gen_gallery"]
                            sphinx_gallery_conf = {
                                "examples_dirs": "examples",
                                "gallery_dirs": "target/gallery",
                                "filename_pattern": ".*",
                            }
                            """,
                            "index.rst",
                            "Examples\n========\n\n.. toctree::\n\n   target/gallery/index\n",
                            "examples/README.rst",
                            "Examples\n========\n"),
                    "examples/p%04d.py",
                    PYTHON,
                    List.of("sphinx-build", "-q", "-b", "html", "PROJECT", "PROJECT/target/html"));

    /// Those that make pages and run nothing.
    static final List<Peer> OF_PAGES = List.of(HUGO, ELEVENTY);

    /// Its name as part of a file's.
    String word() {
        return title.toLowerCase(Locale.ROOT);
    }

    boolean isInstalled() {
        return List.of(System.getenv("PATH").split(File.pathSeparator, -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /// A project of so many pages.
    Path inputs(Path root, int pages) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(root.resolve(file.getKey()), file.getValue());
        }
        for (int number = 1; number <= pages; number++) {
            write(
                    root.resolve(page.formatted(number)),
                    text.replace("NUMBER", String.valueOf(number)));
        }
        return root;
    }

    List<String> command(Path project) {
        return words.stream().map(word -> word.replace("PROJECT", project.toString())).toList();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
