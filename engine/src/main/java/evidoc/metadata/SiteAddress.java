package evidoc.metadata;

import evidoc.page.Colophon;
import evidoc.page.Dependencies;
import evidoc.page.Frame;
import evidoc.page.Page;
import evidoc.page.SitePage;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where the site will be hosted; pages that need absolute addresses are only made if it is known.
///
/// @param base ends with `/`
public record SiteAddress(URI base) {

    /// Parses an address.
    ///
    /// @throws ProblemException if the text is not a web address
    public static SiteAddress of(String text) {
        try {
            URI uri = URI.create(text.endsWith("/") ? text : text + "/");
            boolean plain =
                    uri.getRawUserInfo() == null
                            && uri.getRawQuery() == null
                            && uri.getRawFragment() == null;
            if (uri.getHost() != null
                    && List.of("http", "https").contains(uri.getScheme())
                    && plain) {
                return new SiteAddress(uri);
            }
        } catch (IllegalArgumentException e) {
            // Reported below.
        }
        throw new ProblemException(
                Problem.general(
                        "invalid site address '" + text + "'",
                        "Use host and path, such as -Dsite.url=https://user.github.io/repo/."));
    }

    /// The address of a page.
    ///
    /// @param uri from the root of the site
    public String page(String uri) {
        String tidy = uri.replaceFirst("(^|/)index\\.html$", "$1");
        return base.resolve(tidy).toString();
    }

    /// The page for addresses that lead nowhere. A server shows it at any depth, so its links start
    /// at the server's root.
    public SitePage notFound(SitePage home) {
        Page content =
                new Page(
                        "Page not found",
                        Map.of(),
                        "There is no page at this address.",
                        List.of(),
                        "",
                        List.of(),
                        List.of(),
                        Set.of(),
                        Dependencies.NONE);
        return new SitePage(home.source(), "404.html", "error404", 0, content, frame(home.frame()));
    }

    /// None of the chapters is the current one.
    private Frame frame(Frame home) {
        String root = base.getRawPath();
        return new Frame(
                home.siteName(),
                root,
                root,
                List.of(),
                home.chapters().stream().map(chapter -> chapter.as(false)).toList(),
                home.place(),
                home.places(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                home.allPages(),
                Optional.empty(),
                Optional.empty(),
                home.base(),
                Colophon.NONE);
    }
}
