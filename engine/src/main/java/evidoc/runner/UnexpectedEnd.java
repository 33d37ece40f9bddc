package evidoc.runner;

import evidoc.example.Example;
import evidoc.example.ReaderCommand;
import evidoc.example.Variant;
import evidoc.problem.Problem;
import evidoc.recording.Outcome;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A variant of an example that didn't end as its directives say.
///
/// @param folder name of the folder of examples
record UnexpectedEnd(Example example, String folder, Variant variant, ChildProcess.Ended ended) {
    private static final Pattern READS_IN_JAVA =
            Pattern.compile("\\bSystem\\.in\\b|\\breadln\\s*\\(");
    private static final Pattern READS_IN_PYTHON =
            Pattern.compile("\\bsys\\.stdin\\b|\\binput\\s*\\(");

    /// What an author can do about it.
    ///
    /// @param end how it ended, as a sentence without a subject
    /// @param kept what tells of files that help to find the cause
    Problem problem(String end, String kept) {
        String name = variant.name().isEmpty() ? "" : " (" + variant.name() + ")";
        String wanted = variant.settings().expectation().toString();
        String file = folder + "/" + example.name();
        Optional<UncaughtException> thrown = UncaughtException.of(ended.run(), example);
        return thrown.map(found ->
                        new Problem(
                                file,
                                found.line(),
                                "%s%s instead of '%s': %s%s"
                                        .formatted(end, name, wanted, found.text(), kept),
                                remedy(file)))
                .orElseGet(() ->
                        Problem.in(
                                file,
                                "%s%s instead of '%s'; last lines: %s%s"
                                        .formatted(end, name, wanted, lastLines(), kept),
                                remedy(file)));
    }

    private String lastLines() {
        List<String> lines = ended.lastLines();
        return lines.isEmpty() ? "none" : String.join(" | ", lines);
    }

    private String remedy(String file) {
        Pattern reads =
                switch (example.language()) {
                    case JAVA -> READS_IN_JAVA;
                    case PYTHON -> READS_IN_PYTHON;
                };
        return "%s%sRun it by hand with '%s'; %s"
                .formatted(
                        reads.matcher(example.source()).find()
                                ? "Standard input is empty in a build. "
                                : "",
                        ReaderCommand.server(example, variant.settings())
                                .map(words ->
                                        "Start its server with '%s'. "
                                                .formatted(String.join(" ", words)))
                                .orElse(""),
                        String.join(" ", ReaderCommand.of(example, variant.settings(), file)),
                        cure());
    }

    private String cure() {
        return switch (ended.run().outcome()) {
            case Outcome.Exited _ -> "fix it, or declare with EXPECT how it ends.";
            case Outcome.TimedOut _ ->
                    "fix it, give it more time with TIMEOUT, or declare EXPECT timeout.";
            case Outcome.TooMany _ -> "let it use less; no directive raises this limit.";
        };
    }
}
