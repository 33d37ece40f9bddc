package evidoc.maven;

import org.apache.maven.plugins.annotations.Mojo;

import java.util.List;

/// Renews recordings that an earlier engine wrote.
@Mojo(name = "migrate", aggregator = true, threadSafe = true)
public final class MigrateMojo extends EngineMojo {
    @Override
    Command command() {
        return new Command(List.of("migrate"), List.of(), true);
    }
}
