package evidoc.site;

import evidoc.metadata.SiteAddress;
import evidoc.runner.RunSource;

import java.util.Map;
import java.util.Optional;

/// The options of a build.
///
/// @param source where the runs come from
/// @param why whether to print why each example is run or reused
/// @param address where the site will be hosted, if known
/// @param settings that take the place of those of the same names in `jbake.properties`
public record BuildRequest(
        RunSource source,
        boolean why,
        Optional<SiteAddress> address,
        Map<String, String> settings) {
    public BuildRequest {
        settings = Map.copyOf(settings);
    }

    /// A build with the settings of the site.
    public BuildRequest(RunSource source, boolean why, Optional<SiteAddress> address) {
        this(source, why, address, Map.of());
    }
}
