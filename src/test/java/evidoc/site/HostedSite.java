package evidoc.site;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// The site of this project as it is baked for an address, from what was recorded.
public final class HostedSite {
    private static final String BAKED = "target/site/";

    private HostedSite() {}

    /// Bakes it.
    ///
    /// @param root where the project is copied to; empty
    /// @param address of that folder, with `/` at its end
    /// @return the address of the site
    public static URI bake(Path root, URI address) throws Exception {
        URI site = address.resolve(BAKED);
        TestProject.real(root).build(false, Optional.of(SiteAddress.of(site.toString())));
        return site;
    }
}
