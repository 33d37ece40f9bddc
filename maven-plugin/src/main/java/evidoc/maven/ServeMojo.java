package evidoc.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

import java.util.List;

/// Serves the site on this machine and keeps it up to date while it is written.
@Mojo(name = "serve", aggregator = true, threadSafe = true)
public final class ServeMojo extends EngineMojo {
    /// The port; the next free one if it is taken.
    @Parameter(property = "port", defaultValue = "8080")
    private String port = "";

    @Override
    Command command() {
        return new Command(List.of("serve"), List.of("--port=" + port), false);
    }
}
