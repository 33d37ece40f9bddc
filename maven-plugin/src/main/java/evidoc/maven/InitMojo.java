package evidoc.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

import java.util.List;

/// Begins a site in an empty folder: a page, an example, and what is needed to build them.
@Mojo(name = "init", requiresProject = false, aggregator = true, threadSafe = true)
public final class InitMojo extends EngineMojo {
    /// That of this plugin, which the new site uses.
    @Parameter(defaultValue = "${plugin.version}", readonly = true)
    private String version = "";

    @Override
    Command command() {
        return new Command(List.of("init"), List.of("--engine-version=" + version), true);
    }
}
