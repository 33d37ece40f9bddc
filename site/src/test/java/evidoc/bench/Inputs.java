package evidoc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Projects of any size that the benchmark builds: small pages in chapters of 25, and trivial
/// examples, one a page.
final class Inputs {
    private static final int PAGES_OF_A_CHAPTER = 25;

    private static final String PLAIN_TEMPLATE =
            """
            <#ftl output_format="HTML">
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>${content.title}</title></head>
            <body>
            <p><a href="${content.rootpath}index.html">Home</a></p>
            <h1>${content.title}</h1>
            ${content.body?no_esc}
            </body>
            </html>
            """;

    private static final String EMPTY_TEMPLATE =
            "<#ftl output_format=\"HTML\">\n<!DOCTYPE html>\n<html lang=\"en\"></html>\n";

    private static final String SETTINGS =
            """
            site.name=Benchmark
            template.page.file=page.ftl
            template.error404.file=404.ftl
            template.sitemap.file=sitemap.ftl
            template.sitemap.extension=.xml
            render.index=false
            render.archive=false
            render.feed=false
            render.tags=false
            """;

    private static final String PAGE =
            """
            = Page NUMBER
            :jbake-type: page
            :jbake-status: published
            :jbake-order: NUMBER
            :description: What page NUMBER is about.

            This is page NUMBER, with `code`, *strong words* and an xref:index.adoc[address].
            A second sentence follows the first.

            == What it says

            * one thing
            * another thing
            * a third thing

            == What follows

            The next paragraph is as short as the others are.
            It ends here.
            """;

    private static final String EXAMPLE =
            """
            void main() {
                int answer = NUMBER;
                IO.println("answer: " + answer);
            }
            """;

    private static final String EVIDENCE =
            """

            == What it prints

            example::FILE[]

            claim::FILE[answer == NUMBER]
            The answer is value:FILE[answer].
            """;

    private final Path root;

    private Inputs(Path root) {
        this.root = root;
    }

    /// A project of small pages with a plain template, which JBake's own oven can bake as well.
    static Path pages(Path root, int pages) throws IOException {
        Inputs inputs = new Inputs(root);
        inputs.write("templates/page.ftl", PLAIN_TEMPLATE);
        inputs.write("templates/404.ftl", EMPTY_TEMPLATE);
        inputs.write("jbake.properties", SETTINGS);
        for (int page = 1; page <= pages; page++) {
            inputs.write(name(page), numbered(PAGE, page));
        }
        return root;
    }

    /// A project with this project's own look, in which each page shows a trivial example of its
    /// own.
    static Path examples(Path root, int pages) throws IOException {
        Inputs inputs = new Inputs(root);
        copy(Path.of("templates"), root.resolve("templates"));
        copy(Path.of("assets"), root.resolve("assets"));
        inputs.write("jbake.properties", Files.readString(Path.of("jbake.properties")));
        for (int page = 1; page <= pages; page++) {
            String example = "c%02d/Answer%04d.java".formatted(chapter(page), page);
            inputs.write("examples/" + example, numbered(EXAMPLE, page));
            inputs.write(name(page), numbered(PAGE + EVIDENCE.replace("FILE", example), page));
        }
        inputs.write(
                "content/machine/index.adoc",
                numbered(PAGE, pages + 1).replace("index.adoc", "../index.adoc"));
        return root;
    }

    /// The examples of a project, each as a file that `java` can start.
    static List<Path> sources(Path root, int pages) {
        return IntStream.rangeClosed(1, pages)
                .mapToObj(page -> "examples/c%02d/Answer%04d.java".formatted(chapter(page), page))
                .map(root::resolve)
                .toList();
    }

    private static String name(int page) {
        if (page == 1) {
            return "content/index.adoc";
        }
        boolean first = page == 2 || page % PAGES_OF_A_CHAPTER == 0;
        return first
                ? "content/c%02d/index.adoc".formatted(chapter(page))
                : String.format(Locale.ROOT, "content/c%02d/p%04d.adoc", chapter(page), page);
    }

    private static String numbered(String text, int number) {
        return text.replace("NUMBER", String.valueOf(number));
    }

    private static int chapter(int page) {
        return page / PAGES_OF_A_CHAPTER;
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /// Copies a file or a folder with all that is in it.
    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = file.equals(from) ? to : to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
