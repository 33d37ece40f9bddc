package evidoc.site;

import evidoc.console.Progress;
import evidoc.text.Amount;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/// The result of a build, as its last line reports it.
///
/// @param run how many examples were run
/// @param sum total time of their runs
record BuildSummary(int run, int reused, Duration sum, SiteStamp.Baked site) {

    /// The last line.
    ///
    /// @param elapsed time of the build
    /// @param home the first page of the site
    String text(Duration elapsed, Path home) {
        int machines = site.machines();
        return String.format(
                Locale.ROOT,
                "%s%s; %s; %s; %.1f s in all. Open %s",
                Amount.of(site.pages() / machines, "page"),
                machines == 1 ? "" : " for each of " + machines + " machines",
                runs(),
                site.claims(),
                Progress.seconds(elapsed),
                home);
    }

    private String runs() {
        return run + reused == 0
                ? "no example was run"
                : String.format(
                        Locale.ROOT,
                        "examples: %d run in %.1f s, %d reused",
                        run,
                        Progress.seconds(sum),
                        reused);
    }
}
