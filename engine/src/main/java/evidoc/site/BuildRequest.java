package evidoc.site;

import evidoc.runner.RunSource;

import java.util.Optional;

/// The options of a build.
///
/// @param source where the runs come from
/// @param why whether to print why each example is run or reused
/// @param address where the site will be hosted, if known
public record BuildRequest(RunSource source, boolean why, Optional<SiteAddress> address) {}
