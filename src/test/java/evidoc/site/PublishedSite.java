package evidoc.site;

import java.nio.file.Path;
import java.util.Optional;

/// This site, built for an address, for tests in browsers.
public final class PublishedSite {
    private PublishedSite() {}

    /// Builds it.
    ///
    /// @param address where it will be hosted
    /// @return the site's folder
    public static Path at(Path folder, String address) throws Exception {
        TestProject project = TestProject.real(folder);
        project.build(false, Optional.of(SiteAddress.of(address)));
        return project.site();
    }
}
