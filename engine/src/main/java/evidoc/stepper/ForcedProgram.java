package evidoc.stepper;

import evidoc.example.Example;
import evidoc.example.SourceLine;
import evidoc.page.ShownRun;
import evidoc.schedule.Schedules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An example whose threads take their steps in one order, for a reader to run. A script puts the
/// order between its two parts.
///
/// @param name of its file
/// @param command how a reader starts it
/// @param before the text before the order
/// @param after the text behind it
record ForcedProgram(String name, String command, String before, String after) {
    private static final String CLASS = "Schedule";
    private static final String HERE = "//ORDER\n";
    private static final String DIRECTIVE = "//(?!JAVA)[A-Z][A-Z_]+( .*)?";

    /// The program; empty if steps are instructions, or lines that no call can be put before.
    static Optional<ForcedProgram> of(ShownRun shown, Schedules schedules) {
        Example example = shown.example();
        if (schedules.byInstruction() || example.source().contains(CLASS)) {
            return Optional.empty();
        }
        return StepPlaces.mark(example.source(), CLASS, steps(schedules))
                .map(marked -> program(shown, schedules.threads().size(), marked));
    }

    private static Set<Integer> steps(Schedules schedules) {
        return schedules.states().stream()
                .flatMap(state -> state.places().stream())
                .filter(place -> !place.ended())
                .map(Schedules.Place::line)
                .collect(Collectors.toSet());
    }

    private static ForcedProgram program(ShownRun shown, int threads, String marked) {
        Example example = shown.example();
        String name = example.mainClass() + "Ordered.java";
        List<String> lines = marked.lines().toList();
        String text =
                example.shownLines().stream()
                                .mapToInt(SourceLine::number)
                                .mapToObj(number -> lines.get(number - 1))
                                .filter(line -> !line.matches(DIRECTIVE))
                                .collect(Collectors.joining("\n", "", "\n"))
                        + order().replace("//THREADS", String.valueOf(threads));
        int here = text.indexOf(HERE);
        return new ForcedProgram(
                name,
                shown.command().replace(example.fileName(), name),
                text.substring(0, here),
                text.substring(here + HERE.length()));
    }

    private static String order() {
        try (InputStream file = ForcedProgram.class.getResourceAsStream("schedule.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
