package evidoc.jbake;

import evidoc.page.SitePage;

import org.jbake.model.DocumentModel;
import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// What JBake tells a template of the whole site, by the names that it has there:
/// `published_posts`, `alltags` and the like. A list is made when a template asks for it.
final class SiteLists {
    private static final Comparator<SitePage> NEWEST_FIRST =
            Comparator.comparing(
                            (SitePage page) -> page.date().map(Object::toString).orElse(""),
                            Comparator.reverseOrder())
                    .thenComparing(SitePage.ORDER);

    private final List<SitePage> pages;
    private final Map<String, Supplier<@Nullable Object>> values = new HashMap<>();
    private final Map<String, DocumentModel> documents = new HashMap<>();

    /// @param pages of the first machine
    /// @param types of pages, such as `post`
    SiteLists(List<SitePage> pages, List<String> types, Map<String, Object> config) {
        this.pages = pages.stream().sorted(NEWEST_FIRST).toList();
        values.put("config", () -> config);
        values.put("version", () -> config.get("version"));
        values.put("all_content", () -> documents(this.pages));
        values.put("published_content", () -> documents(this.pages));
        values.put("published_date", this::newest);
        values.put("alltags", () -> new TreeSet<>(tags()));
        values.put("tags", () -> tags().stream().map(this::tag).toList());
        for (String type : types) {
            values.put(type + "s", () -> documents(of(type, this.pages)));
            values.put("published_" + type + "s", () -> documents(of(type, this.pages)));
        }
    }

    /// All tags of the site, in alphabetical order.
    Set<String> tags() {
        Set<String> tags = new TreeSet<>();
        pages.forEach(page -> tags.addAll(page.tags()));
        return tags;
    }

    /// The day of the newest page, so that two builds of the same pages are the same.
    private @Nullable Object newest() {
        return pages.isEmpty() ? null : document(pages.getFirst()).get("date");
    }

    /// The values of a template.
    ///
    /// @param own what this template alone gets, besides what all get
    Map<String, Object> with(Map<String, Object> own) {
        return new AbstractMap<>() {
            @Override
            public @Nullable Object get(Object name) {
                Supplier<@Nullable Object> value = values.get(name);
                return own.containsKey(name) || value == null ? own.get(name) : value.get();
            }

            @Override
            public boolean containsKey(Object name) {
                return own.containsKey(name) || values.containsKey(name);
            }

            @Override
            public Set<Entry<String, Object>> entrySet() {
                return own.entrySet();
            }
        };
    }

    /// What the template of one tag gets besides.
    Map<String, Object> of(String tag) {
        List<SitePage> tagged = tagged(tag);
        List<DocumentModel> posts = documents(of("post", tagged));
        return Map.of(
                "tag",
                tag,
                "tag_posts",
                posts,
                "tagged_posts",
                posts,
                "tagged_documents",
                documents(tagged));
    }

    private Map<String, Object> tag(String tag) {
        List<SitePage> tagged = tagged(tag);
        return Map.of(
                "name",
                tag,
                "tagged_posts",
                documents(of("post", tagged)),
                "tagged_documents",
                documents(tagged));
    }

    private List<SitePage> tagged(String tag) {
        return pages.stream().filter(page -> page.tags().contains(tag)).toList();
    }

    private static List<SitePage> of(String type, List<SitePage> pages) {
        return pages.stream().filter(page -> page.type().equals(type)).toList();
    }

    private List<DocumentModel> documents(List<SitePage> pages) {
        List<DocumentModel> all = new ArrayList<>();
        pages.forEach(page -> all.add(document(page)));
        return all;
    }

    private DocumentModel document(SitePage page) {
        return documents.computeIfAbsent(page.uri(), _ -> Documents.of(page));
    }
}
