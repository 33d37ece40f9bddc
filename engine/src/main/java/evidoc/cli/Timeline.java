package evidoc.cli;

import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.profile.Interruption;
import evidoc.profile.PerfettoFile;
import evidoc.profile.Precision;
import evidoc.profile.Profile;
import evidoc.profile.ProgramRun;
import evidoc.profile.TimelineFile;
import evidoc.text.Amount;
import evidoc.text.LogLine;
import evidoc.trace.TraceSource;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The command that runs any program and writes what its threads did.
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis =
                "Usage: java -jar evidoc.jar timeline [OPTION]... -- PROGRAM [ARGUMENT]...",
        synopsisHeading = "",
        usageHelpAutoWidth = true,
        description = {
            "Runs a program, watches its threads, and writes one HTML file that shows which ran"
                    + " when and on which core, and what they waited for.",
            "",
            "The program has the input, the output and the environment of this command, and its"
                + " exit code becomes that of this command. Ctrl-C ends the program; the file is"
                + " written all the same.%n"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "*:that of the program; 128 and the number of the signal that ended it",
            "2:an option is wrong; nothing was run",
            "125:the program was not watched, or a file could not be written",
            "126:the program can't be started",
            "127:there is no such program"
        },
        footer = {
            "%nExamples:",
            "  java -jar evidoc.jar timeline -- java -jar my-app.jar",
            "  java -jar evidoc.jar timeline --limit 30s --out build.html -- ./gradlew test"
        })
final class Timeline implements Callable<Integer> {
    /// Exit code of a command that runs another and fails itself, as `timeout` and `env` have it.
    private static final int FAILED = 125;

    private static final int KEPT = 1_000_000;

    private static final Pattern TIME = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,3})?)(ms|s|m|h)");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            defaultValue = "timeline.html",
            description = "file to write; timeline.html unless given")
    private Path out = Path.of("timeline.html");

    @Option(
            names = "--perfetto",
            paramLabel = "FILE",
            description =
                    "also write every period as trace events in JSON, for ui.perfetto.dev and"
                            + " chrome://tracing; compressed if the name ends with .gz")
    private Optional<Path> perfetto = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "TIME",
            description = "end the program after this time: 500ms, 30s, 5m, 1h")
    private Optional<String> limit = Optional.empty();

    @Option(
            names = "--detail",
            paramLabel = "N",
            defaultValue = "" + KEPT,
            description =
                    "how many periods the chart keeps; the shortest ones of more are merged."
                            + " 1000000 unless given")
    private int detail = KEPT;

    @Option(names = "--quiet", description = "say nothing when the file is written")
    private boolean quiet;

    @Parameters(
            paramLabel = "PROGRAM",
            arity = "1..*",
            description = "the program with its arguments, behind --")
    private List<String> command = List.of();

    @Override
    public Integer call() throws InterruptedException {
        int code = FAILED;
        try (Interruption interruption = new Interruption()) {
            code = run(interruption);
            interruption.done(code);
        }
        return code;
    }

    private int run(Interruption interruption) throws InterruptedException {
        Optional<Duration> time;
        try {
            time = limit.map(Timeline::time);
            refuseUnwritable(out);
            perfetto.ifPresent(Timeline::refuseUnwritable);
        } catch (ProblemException e) {
            e.problems().forEach(Timeline::say);
            return CommandLine.ExitCode.USAGE;
        }
        int code = FAILED;
        try {
            Profile profile =
                    new ProgramRun(command, time, interruption).watched(TraceSource.best());
            code = profile.exit() == 0 ? FAILED : profile.exit();
            write(profile);
            return profile.exit();
        } catch (ProgramRun.NotStarted e) {
            e.problems().forEach(Timeline::say);
            return e.exit();
        } catch (ProblemException e) {
            e.problems().forEach(Timeline::say);
        } catch (IOException e) {
            say(Problem.ofFiles(e));
        }
        return code;
    }

    private void write(Profile profile) throws IOException {
        if (profile.trace().processes().isEmpty()) {
            throw new ProblemException(
                    Problem.general(
                            "nothing was seen of '" + command.getFirst() + "'",
                            "It ended too soon, or it is no Java program and this system shows"
                                    + " nothing of others."));
        }
        new TimelineFile(profile, detail).write(out);
        if (perfetto.isPresent()) {
            new PerfettoFile(profile).write(perfetto.get());
        }
        if (!quiet) {
            tell(profile);
        }
    }

    private void tell(Profile profile) throws IOException {
        int threads = profile.trace().processes().stream().mapToInt(p -> p.threads().size()).sum();
        err(
                String.format(
                        Locale.ROOT,
                        "evidoc: %s in %.1f s: %s (%.1f MB)",
                        Amount.of(threads, "thread"),
                        profile.elapsed().toNanos() / 1e9,
                        out,
                        Files.size(out) / 1e6));
        String remedy = new Precision(profile.trace()).remedy();
        if (!remedy.isEmpty()) {
            err("evidoc: times are " + new Precision(profile.trace()).word() + ". " + remedy);
        }
    }

    private static void say(Problem problem) {
        err("evidoc: " + problem);
    }

    private static void err(String line) {
        System.err.println(LogLine.of(line));
    }

    private static Duration time(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw new ProblemException(
                    Problem.general(
                            "invalid time '" + text + "'",
                            "Write a number and a unit: 500ms, 30s, 5m or 1h."));
        }
        double millis =
                switch (matcher.group(2)) {
                    case "ms" -> 1;
                    case "s" -> 1000;
                    case "m" -> 60_000;
                    default -> 3_600_000;
                };
        return Duration.ofNanos((long) (Double.parseDouble(matcher.group(1)) * millis * 1e6));
    }

    /// Before the program runs, not after.
    private static void refuseUnwritable(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        if (Files.isDirectory(file) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new ProblemException(
                    Problem.in(
                            file.toString(),
                            "this file can't be written",
                            "Name another one in a folder that exists."));
        }
    }
}
