package evidoc.plain;

import evidoc.page.Frame.RunsOn;
import evidoc.page.SitePage;

import org.jsoup.Jsoup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// A page as Markdown: its title, what it says and shows, and where it is from.
public final class PlainPage {
    /// All but those about runs, which are no plain text.
    private static final Pattern PAGE =
            Pattern.compile("^(?!\\w+:|(?:\\.\\./)*runs/)(.*)\\.html(?=$|[#?])");

    private PlainPage() {}

    /// Where a page is as plain text, from the root of the site.
    ///
    /// @param uri of the page
    public static String address(String uri) {
        return uri.replaceFirst("\\.html$", ".md");
    }

    /// The Markdown of a page's body.
    ///
    /// @param body HTML
    public static String markdown(String body) {
        return new MarkdownBlocks(link -> PAGE.matcher(link).replaceFirst("$1.md"))
                .of(Jsoup.parseBodyFragment(body).body());
    }

    /// Writes the text of a page beside its HTML, if it has one: the pages of the first machine do.
    ///
    /// @param markdown does what [#markdown] does, or returns what that returned before
    /// @param site its folder
    public static void write(SitePage page, UnaryOperator<String> markdown, Path site)
            throws IOException {
        Optional<String> address = page.frame().colophon().plain();
        if (address.isPresent()) {
            Path file = site.resolve(address.get());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(page, markdown));
        }
    }

    /// The text of a page.
    ///
    /// @param markdown does what [#markdown] does, or returns what that returned before
    public static String text(SitePage page, UnaryOperator<String> markdown) {
        List<String> parts = new ArrayList<>();
        parts.add("# " + Inline.escaped(page.title()));
        if (!page.content().description().isEmpty()) {
            parts.add("> " + Inline.escaped(page.content().description()));
        }
        parts.add(markdown.apply(page.body()));
        parts.add("---");
        parts.add(source(page));
        return String.join("\n\n", parts) + "\n";
    }

    private static String source(SitePage page) {
        StringBuilder source = new StringBuilder(Inline.escaped(page.frame().siteName()));
        source.append(": ").append(page.frame().canonical().orElse(page.uri())).append('.');
        page.frame()
                .colophon()
                .changed()
                .ifPresent(day -> source.append(" Text of ").append(day).append('.'));
        page.frame().machine().ifPresent(machine -> source.append(runs(machine)));
        return source.toString();
    }

    private static String runs(RunsOn machine) {
        return " Runs on "
                + Inline.escaped(machine.label())
                + (machine.summary().isEmpty()
                        ? ""
                        : " (" + Inline.escaped(machine.summary()) + ")")
                + ", JDK "
                + machine.jdk()
                + machine.recorded().map(at -> ", the newest of " + at).orElse("")
                + ".";
    }
}
