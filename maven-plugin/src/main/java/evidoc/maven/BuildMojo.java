package evidoc.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

import java.util.List;

/// Runs the examples and bakes the site.
@Mojo(name = "build", defaultPhase = LifecyclePhase.PACKAGE, aggregator = true, threadSafe = true)
public final class BuildMojo extends EngineMojo {
    /// Examples to run again: `all`, or their names, folders or patterns with commas between.
    @Parameter(property = "refresh")
    private String refresh = "";

    /// The name to record the runs under, in `runs/NAME`.
    @Parameter(property = "record")
    private String record = "";

    /// Names of the machines whose recordings are shown, with commas between, or `all`; no example
    /// is run.
    @Parameter(property = "runs")
    private String runs = "";

    /// The part of the examples that is recorded, such as `2/4`.
    @Parameter(property = "shard")
    private String shard = "";

    /// Whether to say why each example is run or reused.
    @Parameter(property = "why", defaultValue = "false")
    private String why = "false";

    /// The address at which the site will be hosted.
    @Parameter(property = "site.url")
    private String siteUrl = "";

    /// The address of the repository of the sources.
    @Parameter(property = "site.repository")
    private String repository = "";

    /// The branch in which pages are edited.
    @Parameter(property = "site.branch")
    private String branch = "";

    /// The address of a guide for those who write the site.
    @Parameter(property = "site.guide")
    private String guide = "";

    @Override
    Command command() {
        return new Command(
                List.of(),
                List.of(
                        "--refresh=" + refresh,
                        "--record=" + record,
                        "--runs=" + runs,
                        "--shard=" + shard,
                        "--why=" + why,
                        "--site-url=" + siteUrl,
                        "--site-repository=" + repository,
                        "--site-branch=" + branch,
                        "--site-guide=" + guide),
                true);
    }
}
