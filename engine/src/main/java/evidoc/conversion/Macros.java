package evidoc.conversion;

import evidoc.chart.ChartMacro;
import evidoc.claim.ClaimProcessor;
import evidoc.diagram.GraphMacro;
import evidoc.diagram.MapMacro;
import evidoc.illustration.IllustrationMacro;
import evidoc.illustration.Illustrations;
import evidoc.macro.Comparison;
import evidoc.macro.ExampleMacros;
import evidoc.macro.MachineMacro;
import evidoc.macro.MachineTable;
import evidoc.macro.PageList;
import evidoc.macro.RunItMacro;
import evidoc.macro.RunReport;
import evidoc.macro.ValueMacro;
import evidoc.page.BlockMacro;
import evidoc.page.Citations;
import evidoc.page.MacroSupport;
import evidoc.predict.PredictProcessor;
import evidoc.predict.PredictionList;
import evidoc.stepper.SchedulesMacro;
import evidoc.timeline.TimelineMacro;

import org.asciidoctor.extension.InlineMacroProcessor;
import org.asciidoctor.extension.JavaExtensionRegistry;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All macros: a further one is a further line here. What its HTML depends on stands where it is
/// made: its [scope][evidoc.page.Scope].
///
/// @param claims the macro `claim::`, which is also a processor of trees
/// @param predictions the macros `predict::` and `option::`, likewise
/// @param citations the macros about sources
record Macros(
        MacroSupport support,
        ClaimProcessor claims,
        PredictProcessor predictions,
        Citations citations,
        Illustrations illustrations,
        Optional<String> site) {

    /// Those of one converter.
    ///
    /// @param project root of the project
    /// @param site where the site will be hosted, with `/` at its end; empty if unknown
    static Macros of(
            MacroSupport support, Citations citations, Path project, Optional<String> site) {
        return new Macros(
                support,
                new ClaimProcessor(support),
                new PredictProcessor(support),
                citations,
                new Illustrations(project),
                site);
    }

    private Stream<BlockMacro> blocks() {
        List<List<BlockMacro>> all =
                List.of(
                        new ExampleMacros(support).macros(),
                        new RunReport(support.evidence(), support.page()).macros(),
                        Comparison.macros(),
                        predictions.macros(),
                        List.of(
                                PageList.macro(),
                                PredictionList.macro(),
                                new MachineMacro(support.page()).macro(),
                                new MachineTable(support).macro(),
                                new TimelineMacro(support).macro(),
                                new SchedulesMacro(support).macro(),
                                new IllustrationMacro(illustrations, support.page()).macro(),
                                new ChartMacro(support).macro(),
                                new GraphMacro(support).macro(),
                                new MapMacro(support).macro(),
                                new RunItMacro(support, site).macro(),
                                claims.macro(),
                                citations.list()));
        return all.stream().flatMap(List::stream);
    }

    private List<InlineMacroProcessor> inlines() {
        return List.of(new ValueMacro(support), citations.cite());
    }

    /// What finds those that AsciiDoc left as text.
    StrayMacros strays() {
        return new StrayMacros(
                blocks().map(BlockMacro::getName).collect(Collectors.toSet()),
                inlines().stream().map(InlineMacroProcessor::getName).collect(Collectors.toSet()));
    }

    void register(JavaExtensionRegistry registry) {
        blocks().map(macro -> macro.on(support.page())).forEach(registry::blockMacro);
        inlines().forEach(registry::inlineMacro);
        registry.treeprocessor(claims);
        registry.treeprocessor(predictions);
    }
}
