package evidoc.jbake;

import com.fasterxml.jackson.annotation.JsonInclude;

import evidoc.page.SitePage;

import org.jbake.model.DocumentModel;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/// Pages as JBake's renderer hands them to a template: as maps, since FreeMarker, as JBake sets it
/// up, doesn't read records. What is absent has no key.
final class Documents {
    private static final JsonMapper MAPS =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            given -> given.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                    .build();

    private Documents() {}

    static DocumentModel of(SitePage page) {
        DocumentModel document = new DocumentModel();
        document.putAll(
                MAPS.convertValue(page.frame(), new TypeReference<Map<String, Object>>() {}));
        document.put(
                "groups",
                MAPS.convertValue(
                        page.frame().groups(), new TypeReference<List<Map<String, Object>>>() {}));
        document.setType(page.type());
        document.setStatus("published");
        document.setUri(page.uri());
        document.setFile(page.source().toString());
        document.setTitle(page.title());
        document.setBody(page.body());
        document.put("nav", page.nav());
        document.put("description", page.content().description());
        document.put(
                "toc",
                page.content().headings().stream()
                        .map(heading -> Map.of("id", heading.id(), "title", heading.title()))
                        .toList());
        return document;
    }

    /// The sitemap, with all else that the home page has.
    ///
    /// @param addresses of all pages, absolute
    static DocumentModel sitemap(SitePage home, List<String> addresses) {
        DocumentModel document = of(home);
        document.setType("sitemap");
        document.setUri("sitemap.xml");
        document.setBody("");
        document.put(
                "pages", addresses.stream().map(address -> Map.of("address", address)).toList());
        return document;
    }
}
