package evidoc.site;

import evidoc.problem.Problem;
import evidoc.problem.ProblemException;

import org.jbake.model.DocumentModel;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the site will be hosted; what needs absolute addresses is only made when this is known.
///
/// @param base ends with `/`
public record SiteAddress(URI base) {

    /// The address that a text names.
    ///
    /// @throws ProblemException if the text is no web address
    public static SiteAddress of(String text) {
        try {
            URI uri = URI.create(text.endsWith("/") ? text : text + "/");
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return new SiteAddress(uri);
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new ProblemException(
                Problem.general(
                        "'" + text + "' is no address of a site",
                        "Write for example -Dsite.url=https://user.github.io/repo/."));
    }

    /// The address of a page.
    ///
    /// @param uri from the root of the site
    String page(String uri) {
        String tidy = uri.replaceFirst("(^|/)index\\.html$", "$1");
        return base.resolve(tidy).toString();
    }

    /// The 404 page, which must work at any depth, and the sitemap.
    List<DocumentModel> documents(List<DocumentModel> pages) {
        DocumentModel notFound = document("error404", "404.html", pages.getFirst());
        notFound.setTitle("Page not found");
        notFound.put("nav", "Page not found");
        notFound.put("description", "There is no page at this address.");
        notFound.setRootPath(base.getRawPath());
        notFound.put("pages", base.getRawPath());
        notFound.put("machines", List.of());
        DocumentModel sitemap = document("sitemap", "sitemap.xml", pages.getFirst());
        sitemap.put(
                "pages",
                pages.stream().map(page -> Map.of("address", page(page.getUri()))).toList());
        return List.of(notFound, sitemap);
    }

    private static DocumentModel document(String type, String uri, DocumentModel like) {
        DocumentModel document = new DocumentModel();
        document.putAll(like);
        document.setType(type);
        document.setUri(uri);
        document.setBody("");
        document.put("description", "");
        document.put("toc", List.of());
        document.put("trail", List.of());
        document.put("chapters", nowhere(like));
        document.remove("machine");
        document.remove("canonical");
        document.remove("previous");
        document.remove("next");
        return document;
    }

    /// The chapters, none of which is the current one.
    private static List<Map<String, Object>> nowhere(DocumentModel like) {
        List<Map<String, Object>> chapters = new ArrayList<>();
        for (Object chapter : (List<?>) like.getOrDefault("chapters", List.of())) {
            Map<String, Object> entry = new HashMap<>();
            ((Map<?, ?>) chapter).forEach((key, value) -> entry.put(String.valueOf(key), value));
            entry.put("current", false);
            chapters.add(entry);
        }
        return chapters;
    }
}
