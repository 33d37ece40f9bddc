package evidoc.macro;

import evidoc.example.Example;
import evidoc.example.Language;
import evidoc.example.ReaderCommand;
import evidoc.page.BlockMacro;
import evidoc.page.BlockMacro.Place;
import evidoc.page.Html;
import evidoc.page.Macro;
import evidoc.page.MacroSupport;

import org.asciidoctor.extension.BlockMacroProcessor;

import java.util.List;
import java.util.Optional;

/// The block macro `run::`: how a reader gets an example and runs it, in a shell and in PowerShell.
/// If the site's address is unknown, a link leads to the file, and the commands expect it in the
/// current folder.
public final class RunItMacro {
    private final MacroSupport support;
    private final Optional<String> site;

    /// The macro of one converter.
    ///
    /// @param site where the site will be hosted, with `/` at its end; empty if unknown
    public RunItMacro(MacroSupport support, Optional<String> site) {
        this.support = support;
        this.site = site;
    }

    public BlockMacroProcessor processor() {
        return new BlockMacro("run", List.of("variant"), this::write);
    }

    private void write(Place place, Macro macro) {
        if (support.refusesSubject(macro)) {
            return;
        }
        support.example(macro)
                .ifPresent(example ->
                        Optional.of(example)
                                .filter(_ -> macro.argument("variant").isPresent())
                                .flatMap(found -> support.variant(macro, found))
                                .or(() -> Optional.of(example.variants().getFirst()))
                                .ifPresent(variant ->
                                        place.html(
                                                html(
                                                        example,
                                                        ReaderCommand.of(
                                                                example, variant.settings())))));
    }

    String html(Example example, List<String> words) {
        String file = Html.escape(example.fileName());
        String path = "examples/" + example.name();
        String needs = example.language() == Language.JAVA ? "a JDK 25" : "Python 3";
        String run = String.join(" ", words);
        String commands =
                site.map(address ->
                                row("Shell", "curl -fsSO " + address + path + " && " + run)
                                        + row(
                                                "PowerShell",
                                                "iwr "
                                                        + address
                                                        + path
                                                        + " -OutFile "
                                                        + example.fileName()
                                                        + "; "
                                                        + run))
                        .orElseGet(() -> row("Shell and PowerShell", run));
        return """
        <div class="run-it" data-example="%s">
        <p>You need %s and this file: <a href="%s" download>%s</a>.</p>
        %s</div>\
        """
                .formatted(
                        Html.escape(example.name()),
                        needs,
                        Html.escape(support.page().root() + path),
                        file,
                        commands);
    }

    private static String row(String where, String command) {
        return "<div class=\"source-run\"><span class=\"run-label\">%s</span> <code class=\"command\">%s</code></div>\n"
                .formatted(where, Html.escape(command));
    }
}
