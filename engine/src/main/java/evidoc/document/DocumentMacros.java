package evidoc.document;

import evidoc.chart.ChartMacro;
import evidoc.claim.ClaimProcessor;
import evidoc.diagram.GraphMacro;
import evidoc.diagram.MapMacro;
import evidoc.macro.ExampleMacros;
import evidoc.macro.ValueMacro;
import evidoc.page.BlockMacro;
import evidoc.page.CurrentPage;
import evidoc.page.MacroSupport;
import evidoc.page.SourceText;
import evidoc.timeline.TimelineMacro;

import org.asciidoctor.extension.JavaExtensionRegistry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The macros that need nothing but examples and their runs.
final class DocumentMacros {
    private static final String VALUE = "value:";

    private final CurrentPage page;
    private final MacroSupport support;
    private final ClaimProcessor claims;
    private final Set<String> used = new TreeSet<>();

    DocumentMacros(CurrentPage page, DocumentRuns runs) {
        this.page = page;
        this.support = new MacroSupport(runs::evidence, page);
        this.claims = new ClaimProcessor(support);
    }

    /// A new document begins.
    void begin() {
        used.clear();
    }

    /// Whether the document has a macro of these names.
    boolean has(String name) {
        return used.contains(name);
    }

    /// Whether the document has any macro.
    boolean areUsed() {
        return !used.isEmpty()
                || page.texts().all().stream()
                        .map(SourceText::lines)
                        .flatMap(List::stream)
                        .anyMatch(line -> line.contains(VALUE));
    }

    void register(JavaExtensionRegistry registry) {
        List<BlockMacro> blocks = new ArrayList<>(new ExampleMacros(support).macros());
        blocks.add(claims.macro());
        List.of(
                        new ChartMacro(support).macro(),
                        new TimelineMacro(support).macro(),
                        new GraphMacro(support).macro(),
                        new MapMacro(support).macro())
                .forEach(picture ->
                        blocks.add(picture.inText(page, (_, macro) -> support.shown(macro))));
        blocks.stream()
                .map(block -> block.on(page).after(() -> used.add(block.getName())))
                .forEach(registry::blockMacro);
        registry.inlineMacro(new ValueMacro(support));
        registry.treeprocessor(claims);
    }
}
