package evidoc.stepper;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Puts a call before each step of a source whose steps are lines. A line is a step if it begins
/// with a statement of a block, with the condition of a `while`, or with the brace that ends a
/// block; javac gives the release of a lock the line of that brace.
final class StepPlaces extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final Set<Kind> STATEMENTS =
            Set.of(
                    Kind.VARIABLE,
                    Kind.EXPRESSION_STATEMENT,
                    Kind.IF,
                    Kind.SYNCHRONIZED,
                    Kind.RETURN,
                    Kind.THROW);

    private static final Set<Kind> LOOSER_THAN_AND =
            Set.of(Kind.CONDITIONAL_OR, Kind.CONDITIONAL_EXPRESSION, Kind.ASSIGNMENT);

    private final String source;
    private final String scheduler;
    private final Set<Integer> steps;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    /// What is put where, by offset in the source.
    private final TreeMap<Integer, String> insertions = new TreeMap<>();

    private final Set<Integer> found = new HashSet<>();
    private boolean supported = true;

    private StepPlaces(String source, String scheduler, Set<Integer> steps, JavacTask task)
            throws IOException {
        this.source = source;
        this.scheduler = scheduler;
        this.steps = steps;
        this.unit = task.parse().iterator().next();
        this.positions = Trees.instance(task).getSourcePositions();
    }

    /// The source with the calls; empty if a line isn't of those that can have one.
    ///
    /// @param scheduler name of a class with `step()`, which is true, and `await(lock)`
    /// @param steps lines, the first of a file is 1
    static Optional<String> mark(String source, String scheduler, Set<Integer> steps) {
        try {
            StepPlaces places = new StepPlaces(source, scheduler, steps, parser(source));
            places.scan(places.unit, null);
            return places.supported && places.found.equals(steps)
                    ? Optional.of(places.marked())
                    : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JavacTask parser(String source) {
        JavaFileObject file =
                new SimpleJavaFileObject(
                        URI.create("source:///Stepped.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        return (JavacTask)
                ToolProvider.getSystemJavaCompiler()
                        .getTask(null, null, _ -> {}, List.of(), null, List.of(file));
    }

    private String marked() {
        StringBuilder marked = new StringBuilder(source);
        insertions.descendingMap().forEach(marked::insert);
        return marked.toString();
    }

    @Override
    public @Nullable Void visitBlock(BlockTree block, @Nullable Void unused) {
        for (StatementTree statement : block.getStatements()) {
            int start = start(statement);
            if (STATEMENTS.contains(statement.getKind())) {
                mark(start, start, step() + "; ");
            } else if (statement instanceof WhileLoopTree loop) {
                condition(loop);
            }
        }
        int brace = end(block) - 1;
        if (restOfLine(brace + 1).isBlank()) {
            mark(brace, brace, step() + "; ");
        }
        return super.visitBlock(block, null);
    }

    private void condition(WhileLoopTree loop) {
        ExpressionTree condition = ((ParenthesizedTree) loop.getCondition()).getExpression();
        boolean loose = LOOSER_THAN_AND.contains(condition.getKind());
        String call = step() + " && " + (loose ? "(" : "");
        if (mark(start(loop), start(condition), call) && loose) {
            insertions.put(end(condition), ")");
        }
    }

    /// A thread that was notified takes a step to go on, which `await` waits for. Which thread
    /// `notify` chooses, and when `join` returns, isn't up to a program.
    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
        String method = call.getMethodSelect().toString().replaceFirst("^.*\\.", "");
        if (steps.contains(line(start(call)))) {
            switch (method) {
                case "wait" -> waits(call);
                case "notify", "join" -> supported = false;
                default -> {}
            }
        }
        return super.visitMethodInvocation(call, null);
    }

    private void waits(MethodInvocationTree call) {
        if (call.getMethodSelect() instanceof MemberSelectTree select
                && restOfLine(end(select.getExpression())).strip().equals(".wait();")) {
            Tree lock = select.getExpression();
            insertions.merge(start(lock), scheduler + ".await(", (before, own) -> before + own);
            insertions.put(end(lock), "); // " + lock);
        } else {
            supported = false;
        }
    }

    private String restOfLine(int from) {
        return source.substring(from, source.indexOf('\n', from));
    }

    private String step() {
        return scheduler + ".step()";
    }

    /// Marks a step if its line is one and begins there.
    private boolean mark(int start, int at, String text) {
        boolean begins = source.substring(source.lastIndexOf('\n', start - 1) + 1, start).isBlank();
        boolean step = begins && steps.contains(line(start)) && found.add(line(start));
        if (step) {
            insertions.merge(at, text, (own, before) -> before + own);
        }
        return step;
    }

    private int line(int offset) {
        return (int) unit.getLineMap().getLineNumber(offset);
    }

    private int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    private int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }
}
