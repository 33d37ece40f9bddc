package evidoc.site;

import evidoc.runner.RunSource;

import java.util.Optional;

/// How a build is wanted.
///
/// @param source where the runs come from
/// @param why say for each example why it was run or reused
/// @param address where the site will be hosted, if known
public record BuildRequest(RunSource source, boolean why, Optional<SiteAddress> address) {}
