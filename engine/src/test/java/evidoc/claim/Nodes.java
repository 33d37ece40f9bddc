package evidoc.claim;

import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.StructuralNode;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;

/// Blocks of a document that AsciidoctorJ never read.
final class Nodes {
    private Nodes() {}

    /// A paragraph in a line of the page.
    ///
    /// @param style such as `otherwise`; empty for none
    static StructuralNode paragraph(String style, String html, int line) {
        Cursor cursor = of(Cursor.class, Map.of("getLineNumber", line));
        return of(
                StructuralNode.class,
                Map.of(
                        "getContext", "paragraph",
                        "getStyle", style,
                        "getContent", html,
                        "convert", "<div class=\"paragraph\"><p>" + html + "</p></div>",
                        "getSourceLocation", cursor));
    }

    /// The marker that the macro leaves, in a block with others.
    ///
    /// @param parent its blocks
    static StructuralNode marker(String id, StructuralNode parent) {
        return of(StructuralNode.class, Map.of("claim", id, "getParent", parent));
    }

    static StructuralNode parent(List<StructuralNode> blocks) {
        return of(StructuralNode.class, Map.of("getBlocks", blocks));
    }

    /// A document in which some blocks are found.
    static Document document(List<StructuralNode> markers, List<StructuralNode> paragraphs) {
        return of(Document.class, Map.of(":pass", markers, ":paragraph", paragraphs));
    }

    private static <T> T of(Class<T> type, Map<String, Object> answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        Nodes.class.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> answers.get(asked(method, arguments))));
    }

    /// An attribute by its name, blocks by what is looked for, all else by the name of the method.
    private static String asked(Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "getAttribute" -> String.valueOf(arguments[0]);
            case "findBy" -> String.valueOf(((Map<?, ?>) arguments[0]).get("context"));
            default -> method.getName();
        };
    }
}
