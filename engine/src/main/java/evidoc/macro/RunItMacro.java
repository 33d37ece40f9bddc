package evidoc.macro;

import evidoc.example.Example;
import evidoc.example.Language;
import evidoc.example.Part;
import evidoc.example.ReaderCommand;
import evidoc.fragment.Html;
import evidoc.page.BlockMacro;
import evidoc.page.BlockMacro.Place;
import evidoc.page.Macro;
import evidoc.page.MacroSupport;

import java.nio.file.Path;
import java.util.ArrayList;
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

    public BlockMacro macro() {
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
                                                        variant.name(),
                                                        ReaderCommand.of(
                                                                example, variant.settings())))));
    }

    private record View(
            Example example,
            String variant,
            String needs,
            String address,
            List<Command> commands) {}

    private record Command(String where, String text) {}

    Html html(Example example, String variant, List<String> words) {
        String path = "examples/" + example.name();
        Optional<String> server = server(example);
        String own = String.join(" ", words);
        List<Command> commands =
                new ArrayList<>(
                        site.map(address ->
                                        commands(
                                                address + "examples/", example, server.orElse(own)))
                                .orElseGet(() ->
                                        List.of(
                                                new Command(
                                                        "Shell and PowerShell",
                                                        server.orElse(own)))));
        if (server.isPresent()) {
            commands.add(new Command("Then, in another terminal", own));
        }
        return support.page()
                .html(
                        "run-it",
                        new View(
                                example,
                                variant,
                                needs(example, words),
                                support.page().root() + path,
                                commands));
    }

    /// The command that starts the server of an example, in all of its variants.
    private static Optional<String> server(Example example) {
        return example.variants().stream()
                .findFirst()
                .flatMap(first -> ReaderCommand.server(example, first.settings()))
                .map(words -> String.join(" ", words));
    }

    private static String needs(Example example, List<String> words) {
        return example.language() != Language.JAVA
                ? "Python 3"
                : words.contains("jbang") ? "JBang" : "a JDK 25";
    }

    /// @param site address of the folder of examples, with `/` at its end
    private static List<Command> commands(String site, Example example, String run) {
        String address = site + example.name();
        StringBuilder shell = new StringBuilder("curl -fsSO " + address);
        StringBuilder power =
                new StringBuilder("iwr %s -OutFile %s".formatted(address, example.fileName()));
        Path folder = Path.of(example.folder());
        for (Part part : example.parts().all()) {
            Path place = folder.relativize(Path.of(part.name()));
            String file = place.toString().replace('\\', '/');
            String from = site + part.name();
            shell.append(" && curl -fsS --create-dirs -o %s %s".formatted(file, from));
            if (place.getNameCount() > 1) {
                power.append("; mkdir -f %s".formatted(file.substring(0, file.lastIndexOf('/'))));
            }
            power.append("; iwr %s -OutFile %s".formatted(from, file));
        }
        return List.of(
                new Command("Shell", shell + " && " + run),
                new Command("PowerShell", power + "; " + run));
    }
}
