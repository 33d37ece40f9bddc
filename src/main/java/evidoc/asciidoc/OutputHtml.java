package evidoc.asciidoc;

import evidoc.asciidoc.MacroSupport.Subject;
import evidoc.example.ReaderCommand;
import evidoc.example.Variant;
import evidoc.run.Machine;
import evidoc.run.NotRun;
import evidoc.run.OutputLine;
import evidoc.run.OutputLine.Stream;
import evidoc.run.PlainText;
import evidoc.run.Run;
import evidoc.run.RunStore;

import java.util.List;
import java.util.stream.Collectors;

/// The HTML of a recorded output: what was printed, how it ended, and the proof.
final class OutputHtml {
    private final Machine machine;
    private final String root;

    /// @param root what leads from the page to the site's root
    OutputHtml(Machine machine, String root) {
        this.machine = machine;
        this.root = root;
    }

    /// @param lines those that are shown
    /// @param whole whether they are all that was printed
    String figure(Subject subject, Run run, List<OutputLine> lines, boolean whole) {
        String name = Html.escape(subject.example().name());
        return "<figure class=\"run\" data-outcome=\"%s\">%n"
                        .formatted(RunFacts.outcomeName(run.outcome()))
                + "<figcaption>"
                + caption(subject, whole)
                + "</figcaption>\n"
                + "<pre class=\"run-output\" data-example=\"%s\"%s%s tabindex=\"0\">"
                        .formatted(
                                name,
                                variant(subject.variant()),
                                whole ? "" : " data-part=\"lines\"")
                + lines.stream().map(OutputHtml::line).collect(Collectors.joining("\n"))
                + (lines.isEmpty() ? "" : "\n")
                + "</pre>\n"
                + (run.cut()
                        ? "<p class=\"run-cut\">It printed more; this is where the record"
                                + " ends.</p>\n"
                        : "")
                + facts(name, run)
                + "</figure>\n";
    }

    static String notRun(Subject subject, NotRun notRun) {
        return "<p class=\"not-run\" data-example=\"%s\"%s>Not run on this machine: %s.</p>%n"
                .formatted(
                        Html.escape(subject.example().name()),
                        variant(subject.variant()),
                        Html.escape(notRun.reason()));
    }

    private static String caption(Subject subject, boolean whole) {
        String command =
                String.join(" ", ReaderCommand.of(subject.example(), subject.variant().settings()));
        return (whole ? "Output of " : "From the output of ")
                + "<code class=\"command\">"
                + Html.escape(command)
                + "</code>";
    }

    private static String line(OutputLine line) {
        String kind = line.stream() == Stream.ERR ? "line stderr" : "line";
        return "<span class=\"" + kind + "\">" + Html.escape(PlainText.of(line.text())) + "</span>";
    }

    private String facts(String name, Run run) {
        return "<p class=\"run-facts\">"
                + "<span class=\"run-exit\">"
                + RunFacts.outcome(run.outcome())
                + "</span> "
                + "<span class=\"run-elapsed\">"
                + RunFacts.seconds(run.elapsed())
                + "</span> "
                + "<span class=\"run-machine\">"
                + Html.escape(machine.summary())
                + "</span> "
                + "<span class=\"run-jdk\">JDK "
                + Html.escape(machine.jdk())
                + "</span> "
                + "<time class=\"run-recorded\" datetime=\""
                + run.startedAt()
                + "\">"
                + RunFacts.minute(run.startedAt())
                + "</time> "
                + (RunFacts.noisy(run) ? "<span class=\"run-noisy\">noisy machine</span> " : "")
                + "<a class=\"run-proof\" href=\""
                + proof(name)
                + "\">run file</a></p>\n";
    }

    private String proof(String name) {
        return root + "runs/" + RunStore.fileName(name);
    }

    static String variant(Variant variant) {
        return variant.name().isEmpty() ? "" : " data-variant=\"" + variant.name() + "\"";
    }
}
