package evidoc;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The messages of all problems that a source can raise: what is handed to a parameter named
/// `message`, in whatever method or constructor. What differs from case to case is `…`.
final class Messages {
    private static final String MESSAGE = "message";
    private static final String GAP = "…";

    /// Places of parameters by the names of methods and how many parameters these have; those of a
    /// file's own methods, and those of all.
    private final Map<String, Integer> sinks = new HashMap<>();

    private final Map<String, Map<String, Integer>> own = new HashMap<>();
    private final SortedMap<String, String> found = new TreeMap<>();

    private Messages() {}

    /// The messages, each with the file that has it.
    static SortedMap<String, String> in(Path sources) throws IOException {
        List<CompilationUnitTree> units = parsed(sources);
        Messages messages = new Messages();
        units.forEach(unit -> messages.declared(unit.getSourceFile().getName()).scan(unit, null));
        messages.own.values().forEach(messages.sinks::putAll);
        units.forEach(unit -> messages.used(unit.getSourceFile().getName()).scan(unit, null));
        return messages.found;
    }

    /// All sources below a folder.
    static List<CompilationUnitTree> parsed(Path sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> paths = Files.walk(sources)) {
            List<Path> java = paths.filter(path -> path.toString().endsWith(".java")).toList();
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    null,
                                    null,
                                    files.getJavaFileObjectsFromPaths(java));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            return units;
        }
    }

    private TreeScanner<@Nullable Void, @Nullable Void> declared(String file) {
        return new TreeScanner<>() {
            private String type = "";

            @Override
            public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
                String outer = type;
                type = tree.getSimpleName().toString();
                if (tree.getKind() == Tree.Kind.RECORD) {
                    declare(type, components(tree), file);
                }
                super.visitClass(tree, null);
                type = outer;
                return null;
            }

            @Override
            public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
                boolean constructor = tree.getName().contentEquals("<init>");
                String name = constructor ? type : tree.getName().toString();
                declare(name, tree.getParameters(), file);
                return super.visitMethod(tree, null);
            }
        };
    }

    private static List<VariableTree> components(ClassTree type) {
        return type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .toList();
    }

    private void declare(String name, List<? extends VariableTree> parameters, String file) {
        int count = parameters.size();
        IntStream.range(0, count)
                .filter(i -> parameters.get(i).getName().contentEquals(MESSAGE))
                .forEach(i ->
                        own.computeIfAbsent(file, _ -> new HashMap<>()).put(name + "/" + count, i));
    }

    private TreeScanner<@Nullable Void, @Nullable Void> used(String file) {
        return new TreeScanner<>() {
            @Override
            public @Nullable Void visitMethodInvocation(
                    MethodInvocationTree tree, @Nullable Void nothing) {
                called(name(tree.getMethodSelect()), tree.getArguments(), file);
                return super.visitMethodInvocation(tree, null);
            }

            @Override
            public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
                called(name(tree.getIdentifier()), tree.getArguments(), file);
                return super.visitNewClass(tree, null);
            }
        };
    }

    private static String name(Tree tree) {
        return switch (tree) {
            case MemberSelectTree select -> select.getIdentifier().toString();
            case IdentifierTree name -> name.getName().toString();
            default -> "";
        };
    }

    private void called(String name, List<? extends ExpressionTree> arguments, String file) {
        String key = name + "/" + arguments.size();
        Integer place = own.getOrDefault(file, Map.of()).getOrDefault(key, sinks.get(key));
        if (place != null && !isHandedOn(arguments.get(place))) {
            texts(arguments.get(place)).stream()
                    .map(text -> text.replaceAll("%(?:\\d\\$)?[sd]", GAP).replaceAll("…+", GAP))
                    .filter(text -> text.matches(".*\\p{L}.*"))
                    .forEach(text -> found.putIfAbsent(text, file));
        }
    }

    /// Whether a message, or at least its start, is that of another problem, which has it.
    private static boolean isHandedOn(ExpressionTree tree) {
        return switch (tree) {
            case BinaryTree sum -> isHandedOn(sum.getLeftOperand());
            case IdentifierTree given -> given.getName().contentEquals(MESSAGE);
            default -> false;
        };
    }

    /// What an expression can be.
    private static List<String> texts(ExpressionTree tree) {
        return switch (tree) {
            case LiteralTree literal -> List.of(String.valueOf(literal.getValue()));
            case ParenthesizedTree inner -> texts(inner.getExpression());
            case ConditionalExpressionTree choice ->
                    Stream.of(choice.getTrueExpression(), choice.getFalseExpression())
                            .flatMap(part -> texts(part).stream())
                            .toList();
            case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
                    texts(sum.getLeftOperand()).stream()
                            .flatMap(left ->
                                    texts(sum.getRightOperand()).stream()
                                            .map(right -> left + right))
                            .toList();
            case MethodInvocationTree call
                    when call.getMethodSelect() instanceof MemberSelectTree select
                            && select.getIdentifier().contentEquals("formatted") ->
                    texts(select.getExpression());
            default -> List.of(GAP);
        };
    }
}
