package evidoc.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

import java.util.List;

/// Runs the examples and records them in `target/evidoc`, for documents that Asciidoctor or another
/// tool converts.
@Mojo(name = "run", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class RunMojo extends EngineMojo {
    /// The folder of the examples, from the root.
    @Parameter(property = "evidoc.examples", defaultValue = "examples")
    private String examples = "";

    /// Examples to run again: `all`, or their names, folders or patterns with commas between.
    @Parameter(property = "refresh")
    private String refresh = "";

    /// The name to record the runs under, in `runs/NAME`.
    @Parameter(property = "record")
    private String record = "";

    /// Whether to say why each example is run or reused.
    @Parameter(property = "why", defaultValue = "false")
    private String why = "false";

    @Override
    Command command() {
        return new Command(
                List.of("run"),
                List.of(
                        "--examples=" + examples,
                        "--refresh=" + refresh,
                        "--record=" + record,
                        "--why=" + why),
                true);
    }
}
