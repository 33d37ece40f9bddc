package evidoc.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.util.Locale;

/// The command line of `evidoc.jar`: what works in any folder, without a site.
@Command(
        name = "evidoc",
        mixinStandardHelpOptions = true,
        version = "evidoc",
        usageHelpAutoWidth = true,
        description = "Shows what programs really did.",
        subcommands = Timeline.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = "%nHelp for a command: java -jar evidoc.jar COMMAND --help")
public final class Evidoc {
    private Evidoc() {}

    public static void main(String[] args) {
        System.exit(execute(args));
    }

    static int execute(String... args) {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("org.freemarker.loggerLibrary", "none");
        return new CommandLine(new Evidoc()).setStopAtPositional(true).execute(args);
    }
}
