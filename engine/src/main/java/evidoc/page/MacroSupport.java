package evidoc.page;

import evidoc.example.Example;
import evidoc.example.Variant;
import evidoc.problem.NearMatch;
import evidoc.recording.OutputLine;
import evidoc.recording.Run;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What all macros about examples begin with: finding the example, the variant and its recording.
public final class MacroSupport {
    private static final Pattern LINES = Pattern.compile("(\\d{1,6})(?:\\.\\.(\\d{1,6}))?");
    private static final Pattern NAMED = Pattern.compile("(?:^|,)\\s*([^,=\"]+)=[^=]*$");

    private final Supplier<Evidence> evidence;
    private final CurrentPage page;

    public MacroSupport(Evidence evidence, CurrentPage page) {
        this(() -> evidence, page);
    }

    /// For pages that don't all show the same.
    public MacroSupport(Supplier<Evidence> evidence, CurrentPage page) {
        this.evidence = evidence;
        this.page = page;
    }

    public Evidence evidence() {
        return evidence.get();
    }

    public CurrentPage page() {
        return page;
    }

    /// The example that a macro names; reports a problem if there is none.
    public Optional<Example> example(Macro macro) {
        Optional<Example> found = evidence().examples().find(macro.target());
        found.ifPresent(page::uses);
        if (found.isEmpty()) {
            page.problem(
                    macro,
                    "no example '" + macro.target() + "'",
                    evidence().examples().remedyFor(macro.target()));
        }
        return found;
    }

    /// The example, variant and recording that a macro names; reports a problem if one is missing.
    public Optional<ShownRun> shown(Macro macro) {
        return example(macro).flatMap(example -> shown(macro, example));
    }

    /// Reports a problem if a macro that takes named arguments only has others.
    public boolean refusesSubject(Macro macro) {
        if (macro.positional().isEmpty()) {
            return false;
        }
        Matcher named = NAMED.matcher(macro.positional());
        String name = named.find() ? named.group(1).strip() : macro.positional();
        refuse(macro, name);
        return true;
    }

    /// Reports a problem if a label or an expression ends in what looks like a named argument.
    public boolean refusesArgument(Macro macro) {
        Matcher named = NAMED.matcher(macro.positional());
        boolean refused = named.find() && named.start() > 0;
        if (refused) {
            refuse(macro, named.group(1).strip());
        }
        return refused;
    }

    private void refuse(Macro macro, String name) {
        if (macro.known().contains(name)) {
            page.problem(
                    macro,
                    "the value of '" + name + "' ends at a comma",
                    name.equals("y")
                            ? "Separate columns by semicolons: 'y=A; B'."
                            : "Put a value with a comma in quotes: '" + name + "=\"A, B\"'.");
        } else {
            page.problem(
                    macro,
                    "unknown argument '" + name + "'",
                    NearMatch.remedy(name, macro.known()));
        }
    }

    private Optional<ShownRun> shown(Macro macro, Example example) {
        Optional<Variant> variant = variant(macro, example);
        variant.ifPresent(_ -> page.examples().add(example.name()));
        return variant.map(found -> ShownRun.of(example, found, page.machine()));
    }

    /// The variant that a macro names; reports a problem if the example has no such variant.
    public Optional<Variant> variant(Macro macro, Example example) {
        String wanted = macro.argument("variant").orElse("");
        Optional<Variant> variant =
                example.variants().stream().filter(v -> v.name().equals(wanted)).findFirst();
        if (variant.isEmpty()) {
            refuseVariant(macro, example, wanted);
        }
        return variant;
    }

    private void refuseVariant(Macro macro, Example example, String wanted) {
        List<String> names = example.variantNames();
        String name = "'" + example.name() + "'";
        if (wanted.isEmpty()) {
            page.problem(
                    macro,
                    name + " has variants, but none is named",
                    "Add 'variant=" + names.getFirst() + "'.");
        } else if (names.equals(List.of(""))) {
            page.problem(macro, name + " has no variants", "Remove 'variant=" + wanted + "'.");
        } else {
            page.problem(
                    macro,
                    name + " has no variant '" + wanted + "'",
                    NearMatch.remedy(wanted, names));
        }
    }

    /// The lines of an output that a macro names, or all of them; reports a problem if there are no
    /// such lines.
    public Optional<List<OutputLine>> lines(Macro macro, ShownRun shown, Run run) {
        Optional<String> range = macro.argument("lines");
        if (range.isEmpty()) {
            return Optional.of(run.output());
        }
        int size = run.output().size();
        Matcher matcher = LINES.matcher(range.get());
        if (matcher.matches()) {
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (first >= 1 && first <= last && last <= size) {
                return Optional.of(run.output().subList(first - 1, last));
            }
        }
        if (shown.outdated()) {
            return Optional.of(run.output());
        }
        page.problem(
                macro,
                "the output has no lines '" + range.get() + "'",
                "Choose from the " + size + " lines, such as 'lines=1.." + size + "'.");
        return Optional.empty();
    }
}
