package evidoc.predict;

import evidoc.fragment.Html;
import evidoc.page.Macro;
import evidoc.page.ShownRun;

import org.asciidoctor.ast.StructuralNode;

import java.util.List;

/// A question about a run.
///
/// @param macro the line that asks
/// @param question as HTML, in one line
/// @param options two to five
record Prediction(Macro macro, ShownRun shown, Html question, List<Option> options) {

    Prediction {
        options = List.copyOf(options);
    }

    /// An answer that a reader may give.
    ///
    /// @param macro the line with its expression
    /// @param text what it says: the first line of its paragraph
    /// @param why the rest of it: why it is tempting, or why it is so
    record Option(Macro macro, Html text, Html why) {

        static Option of(Macro macro, StructuralNode paragraph) {
            String[] lines = String.valueOf(paragraph.getContent()).split("\n", 2);
            return new Option(
                    macro, new Html(lines[0]), new Html(lines.length > 1 ? lines[1] : ""));
        }
    }
}
