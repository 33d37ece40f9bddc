package evidoc.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.Citations;
import evidoc.page.MacroPage;
import evidoc.page.Sources;
import evidoc.problem.Problems;

import org.asciidoctor.extension.BlockMacroProcessor;
import org.asciidoctor.extension.InlineMacroProcessor;
import org.asciidoctor.extension.JavaExtensionRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tests for the macros that are registered with AsciidoctorJ.
final class MacrosTest {
    @TempDir Path folder;
    private final List<String> blocks = new ArrayList<>();
    private final List<String> inlines = new ArrayList<>();
    private final List<Object> trees = new ArrayList<>();
    private Optional<StrayMacros> strays = Optional.empty();

    @BeforeEach
    void allAreRegistered() throws IOException {
        MacroPage page = MacroPage.of(folder, "void main() {}\n");
        Citations citations = new Citations(Sources.read(folder, new Problems()), page.page());
        Macros macros = Macros.of(page.support(), citations, folder, Optional.empty());
        macros.register(registry());
        strays = Optional.of(macros.strays());
    }

    @Test
    void eachHasANameOfItsOwn() {
        assertThat(blocks)
                .doesNotHaveDuplicates()
                .contains("source", "output", "claim", "predict", "timeline", "schedules", "run");
        assertThat(inlines).containsExactlyInAnyOrder("value", "cite");
    }

    @Test
    void theSameAreLookedForInText() {
        assertThat(strays.orElseThrow().blocks()).containsExactlyInAnyOrderElementsOf(blocks);
        assertThat(strays.orElseThrow().inlines()).containsExactlyInAnyOrderElementsOf(inlines);
    }

    @Test
    void claimsAndPredictionsReadTheTreeAsWell() {
        assertThat(trees).hasSize(2).doesNotHaveDuplicates();
    }

    private JavaExtensionRegistry registry() {
        return (JavaExtensionRegistry)
                Proxy.newProxyInstance(
                        MacrosTest.class.getClassLoader(),
                        new Class<?>[] {JavaExtensionRegistry.class},
                        (self, method, arguments) -> {
                            switch (method.getName()) {
                                case "blockMacro" ->
                                        blocks.add(((BlockMacroProcessor) arguments[0]).getName());
                                case "inlineMacro" ->
                                        inlines.add(
                                                ((InlineMacroProcessor) arguments[0]).getName());
                                case "treeprocessor" -> trees.add(arguments[0]);
                                default -> throw new AssertionError(method);
                            }
                            return self;
                        });
    }
}
