package evidoc.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

import java.util.List;

/// Begins an example with its page, or a page alone.
@Mojo(name = "new", aggregator = true, threadSafe = true)
public final class NewMojo extends EngineMojo {
    /// The example, such as `chapter/Name`.
    @Parameter(property = "example")
    private String example = "";

    /// The page, such as `chapter/name`.
    @Parameter(property = "page")
    private String page = "";

    @Override
    Command command() {
        return new Command(List.of("new"), List.of("--example=" + example, "--page=" + page), true);
    }
}
