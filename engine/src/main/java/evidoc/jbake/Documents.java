package evidoc.jbake;

import com.fasterxml.jackson.annotation.JsonInclude;

import evidoc.page.Evidence;
import evidoc.page.LookPart;
import evidoc.page.SitePage;

import org.jbake.model.DocumentModel;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        page.content()
                .settings()
                .forEach((name, value) -> document.put(name.replaceFirst("^:", ""), value));
        document.putAll(map(page.frame()));
        document.remove("colophon");
        document.putAll(map(page.frame().colophon()));
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
        page.date().ifPresent(day -> document.put("date", date(day)));
        document.put("tags", page.tags());
        document.put("nav", page.nav());
        document.put("description", page.content().description());
        List<LookPart> parts = LookPart.of(page.body());
        document.put("styles", parts.stream().flatMap(LookPart::style).toList());
        document.put("scripts", parts.stream().flatMap(LookPart::script).toList());
        document.put(
                "toc",
                page.content().headings().stream()
                        .map(heading -> Map.of("id", heading.id(), "title", heading.title()))
                        .toList());
        return document;
    }

    /// As JBake has it, at the beginning of the day here.
    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private static Map<String, Object> map(Record values) {
        return MAPS.convertValue(values, new TypeReference<>() {});
    }

    /// The sitemap, with all else that the home page has.
    ///
    /// @param pages all of them, whose absolute addresses are known
    static DocumentModel sitemap(SitePage home, List<SitePage> pages) {
        DocumentModel document = of(home);
        document.setType("sitemap");
        document.setUri("sitemap.xml");
        document.setBody("");
        document.put("pages", pages.stream().map(Documents::entry).toList());
        return document;
    }

    /// A listing, with all else that the home page has.
    static DocumentModel of(SitePage home, Listing listing) {
        DocumentModel document = of(home);
        document.setType(listing.type());
        document.setUri(listing.uri());
        document.setBody("");
        document.put("rootpath", Evidence.rootOf(listing.uri()));
        document.putAll(listing.values());
        return document;
    }

    private static Map<String, String> entry(SitePage page) {
        Map<String, String> entry = new TreeMap<>();
        page.frame().canonical().ifPresent(address -> entry.put("address", address));
        page.frame().colophon().changedIso().ifPresent(day -> entry.put("lastModified", day));
        return entry;
    }
}
