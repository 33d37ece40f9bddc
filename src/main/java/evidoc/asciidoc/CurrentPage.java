package evidoc.asciidoc;

import evidoc.example.Example;
import evidoc.example.Variant;
import evidoc.problem.Problem;
import evidoc.problem.Problems;

import org.asciidoctor.ast.ContentNode;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.StructuralNode;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The page that is being converted: where its macros report problems and what they used.
final class CurrentPage {
    private final Problems problems;
    private String file = "";
    private String root = "";
    private List<String> lines = List.of();
    private Set<String> examples = new TreeSet<>();
    private final Set<String> commands = new TreeSet<>();

    CurrentPage(Problems problems) {
        this.problems = problems;
    }

    /// @param file path from the project's root
    /// @param root what leads from the page to the site's root: empty, or `../` once or more
    void begin(String file, String root, List<String> lines) {
        this.file = file;
        this.root = root;
        this.lines = lines;
        examples = new TreeSet<>();
        commands.clear();
    }

    String file() {
        return file;
    }

    String root() {
        return root;
    }

    Set<String> examples() {
        return examples;
    }

    /// Whether the page hasn't yet shown how to run an example in this way.
    boolean isNew(Example example, Variant variant) {
        return commands.add(example.name() + " " + variant.name());
    }

    void problem(int line, String message, String remedy) {
        problems.add(new Problem(file, line, message, remedy));
    }

    void problem(Macro macro, String message, String remedy) {
        problem(lineOf(macro), message, remedy);
    }

    /// The line on which a macro stands: the first one that has its text, from its block on.
    int lineOf(Macro macro) {
        int from = blockLine(macro.parent());
        return lineOf(macro.text(), from).orElse(from);
    }

    /// The first line that contains a text, from a line on; the first line of a page is 1.
    OptionalInt lineOf(String text, int from) {
        return IntStream.range(Math.max(0, from - 1), lines.size())
                .filter(i -> lines.get(i).contains(text))
                .map(i -> i + 1)
                .findFirst();
    }

    private static int blockLine(ContentNode node) {
        for (ContentNode n = node; n != null; n = n.getParent()) {
            Cursor cursor = n instanceof StructuralNode block ? block.getSourceLocation() : null;
            if (cursor != null) {
                return cursor.getLineNumber();
            }
        }
        return 0;
    }
}
