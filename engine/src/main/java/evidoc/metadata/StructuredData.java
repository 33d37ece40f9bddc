package evidoc.metadata;

import evidoc.macro.MachineMacro;
import evidoc.page.Evidence;
import evidoc.page.Frame.Link;
import evidoc.page.SitePage;
import evidoc.recording.MachineRecord;
import evidoc.recording.MachineRuns;
import evidoc.recording.RunStore;
import evidoc.text.PlainText;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The facts of a page for search engines: JSON-LD in the words of schema.org.
record StructuredData(Evidence evidence, Optional<SiteAddress> address, SiteFacts facts) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String JSON_TYPE = "application/json";

    /// The text of a `<script type="application/ld+json">`. Nothing in it ends the element.
    ///
    /// @param day on which the text was last changed
    /// @param picture from the root of the site
    String of(SitePage page, MachineRuns machine, Optional<String> day, Optional<String> picture) {
        List<Map<String, Object>> graph = new ArrayList<>();
        graph.add(article(page, day, picture));
        if (!page.frame().trail().isEmpty()) {
            graph.add(breadcrumbs(page));
        }
        if (MachineMacro.isOn(page.body())) {
            graph.add(runs(page, machine));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://schema.org");
        document.put("@graph", graph);
        return JSON.writeValueAsString(document)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private Map<String, Object> article(
            SitePage page, Optional<String> day, Optional<String> picture) {
        Map<String, Object> article = typed("TechArticle");
        article.put("headline", page.title());
        article.put("description", page.content().description());
        article.put("inLanguage", facts.language());
        page.frame().canonical().ifPresent(url -> article.put("url", url));
        day.ifPresent(date -> article.put("dateModified", date));
        address.ifPresent(known ->
                picture.ifPresent(
                        file -> article.put("image", known.base().resolve(file).toString())));
        Map<String, Object> site = typed("WebSite");
        site.put("name", facts.name());
        site.put("url", url(page, "index.html"));
        article.put("isPartOf", site);
        publish(article);
        return article;
    }

    /// Adds the author and the licence, where the site names them.
    private void publish(Map<String, Object> work) {
        facts.license().ifPresent(license -> work.put("license", license));
        facts.author()
                .ifPresent(name -> {
                    Map<String, Object> author = typed("Person");
                    author.put("name", name);
                    work.put("author", author);
                });
    }

    private Map<String, Object> breadcrumbs(SitePage page) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Link above : page.frame().trail()) {
            items.add(item(items.size() + 1, above.nav(), url(page, above.uri())));
        }
        items.add(item(items.size() + 1, page.nav(), url(page, page.uri())));
        Map<String, Object> list = typed("BreadcrumbList");
        list.put("itemListElement", items);
        return list;
    }

    private static Map<String, Object> item(int position, String name, String url) {
        Map<String, Object> item = typed("ListItem");
        item.put("position", position);
        item.put("name", name);
        item.put("item", url);
        return item;
    }

    private Map<String, Object> runs(SitePage page, MachineRuns machine) {
        Map<String, Object> data = typed("Dataset");
        String what =
                machine.machines().stream()
                        .findFirst()
                        .map(MachineRecord::machine)
                        .map(found -> found.description() + ", JDK " + found.jdk())
                        .map(PlainText::of)
                        .orElse("");
        data.put("name", "Runs on " + PlainText.of(machine.label()));
        data.put(
                "description",
                "What %d programs printed on %s, with their times, exit codes and threads."
                        .formatted(machine.recorded().size(), what));
        machine.machines().stream()
                .map(MachineRecord::at)
                .max(Comparator.naturalOrder())
                .ifPresent(at -> data.put("dateCreated", at.toString()));
        data.put(
                "variableMeasured",
                List.of("elapsed time", "exit code", "output", "states of threads"));
        publish(data);
        data.put("distribution", files(page, machine));
        return data;
    }

    private List<Map<String, Object>> files(SitePage page, MachineRuns machine) {
        String folder = "runs/" + machine.name() + "/";
        List<Map<String, Object>> files = new ArrayList<>();
        files.add(file(url(page, folder + "machine.json")));
        for (String example : new TreeSet<>(machine.recorded().keySet())) {
            files.add(file(url(page, folder + RunStore.fileName(example))));
        }
        return files;
    }

    private static Map<String, Object> file(String url) {
        Map<String, Object> file = typed("DataDownload");
        file.put("encodingFormat", JSON_TYPE);
        file.put("contentUrl", url);
        return file;
    }

    /// Absolute where the address of the site is known, else from the page.
    private String url(SitePage page, String uri) {
        return address.map(known -> known.page(uri)).orElseGet(() -> page.frame().rootpath() + uri);
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("@type", type);
        return typed;
    }
}
