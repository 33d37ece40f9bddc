package evidoc.runner;

import evidoc.console.Console;
import evidoc.example.Examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes to a file why each example is run or reused.
///
/// @param file receives a line for each example
/// @param said whether to print it, too
record ReuseReasons(Path file, Console console, boolean said) {

    /// A recording that can't be used is always reported.
    void of(List<ReuseDecision> decisions) throws IOException {
        List<String> reasons = new ArrayList<>();
        for (ReuseDecision decision : decisions) {
            String reason = decision.example().name() + " " + decision.why();
            reasons.add(reason);
            boolean damaged = decision instanceof ReuseDecision.RunNow now && now.damaged();
            if (damaged && !said) {
                console.say(reason);
            }
        }
        write(reasons);
    }

    /// All recordings are reused.
    void ofReuse(Examples examples) throws IOException {
        write(
                examples.all().stream()
                        .map(example -> example.name() + " " + ReuseDecision.REUSED)
                        .toList());
    }

    private void write(List<String> reasons) throws IOException {
        if (said) {
            reasons.forEach(console::say);
        }
        Files.write(file, reasons);
    }
}
