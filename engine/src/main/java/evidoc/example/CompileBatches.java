package evidoc.example;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Divides examples into batches that one task may compile, since starting a task is most of the
/// work for a small example. No example of a batch contains, even as a word, the name of a type
/// that another one declares, so each compiles as if alone.
final class CompileBatches {
    private static final int MOST = 100;
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private final List<Batch> batches = new ArrayList<>();

    /// By the addresses of the sources: the compiler wraps the sources themselves.
    private final Map<URI, Set<String>> types = new HashMap<>();

    /// @param task made for the sources, only to parse them
    CompileBatches(JavacTask task) throws IOException {
        for (CompilationUnitTree unit : task.parse()) {
            types.put(
                    unit.getSourceFile().toUri(),
                    unit.getTypeDecls().stream()
                            .filter(ClassTree.class::isInstance)
                            .map(type -> ((ClassTree) type).getSimpleName().toString())
                            .collect(Collectors.toSet()));
        }
    }

    private static final class Batch {
        private final boolean preview;
        private final List<ExampleSource> sources = new ArrayList<>();
        private final Set<String> types = new HashSet<>();
        private final Set<String> words = new HashSet<>();

        Batch(boolean preview) {
            this.preview = preview;
        }

        boolean takes(ExampleSource source, Set<String> declared, Set<String> used) {
            return preview == source.preview()
                    && sources.size() < MOST
                    && Collections.disjoint(types, used)
                    && Collections.disjoint(words, declared);
        }
    }

    /// Adds one of the sources to the first batch that can take it.
    void add(ExampleSource source) {
        Set<String> declared = types.getOrDefault(source.toUri(), Set.of());
        Set<String> used = words(source.text());
        used.addAll(declared);
        Batch batch =
                batches.stream()
                        .filter(each -> each.takes(source, declared, used))
                        .findFirst()
                        .orElseGet(() -> begin(source.preview()));
        batch.sources.add(source);
        batch.types.addAll(declared);
        batch.words.addAll(used);
    }

    private Batch begin(boolean preview) {
        Batch batch = new Batch(preview);
        batches.add(batch);
        return batch;
    }

    List<List<ExampleSource>> all() {
        return batches.stream().map(batch -> List.copyOf(batch.sources)).toList();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
