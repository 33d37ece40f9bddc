package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A site as JBake builds it: posts with dates and tags, and templates that list them.
final class BlogIT {
    private static final String LIST =
            "<#list %s as post>${post.title} ${post.date?string(\"yyyy-MM-dd\")} ${post.uri}\n"
                    + "</#list>";

    private TestProject project;

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        project =
                new TestProject(folder.toRealPath())
                        .write(
                                "jbake.properties",
                                """
                                site.name=Tea
                                site.host=https://tea.example
                                site.strict=no
                                content.folder=content
                                render.index=true
                                render.feed=true
                                render.archive=true
                                render.tags=true
                                """)
                        .write("templates/page.ftl", page("${content.body}"))
                        .write(
                                "templates/post.ftl",
                                page("${content.category} ${content.tags?join(\"+\")}"))
                        .write("templates/index.ftl", page(LIST.formatted("published_posts")))
                        .write("templates/archive.ftl", page(LIST.formatted("published_content")))
                        .write("templates/tags.ftl", page("${tag}: " + LIST.formatted("tag_posts")))
                        .write(
                                "templates/feed.ftl",
                                "<link>${config.site_host}/${config.feed_file}</link>\n"
                                        + "<day>${published_date?string(\"yyyy-MM-dd\")}</day>\n")
                        .write("content/old.adoc", post("Old", "2024-02-29", "", "cup, green tea"))
                        .write("content/new.adoc", post("New", "2025-01-01", "", "cup"))
                        .write(
                                "content/later.adoc",
                                post("Later", "2026-01-01", ":jbake-status: draft\n", "cup"));
    }

    @Test
    void listsHaveThePublishedPostsTheNewestFirst() throws Exception {
        project.build();
        assertThat(text("index.html"))
                .contains("New 2025-01-01 new.html\nOld 2024-02-29 old.html\n")
                .doesNotContain("Later");
        assertThat(text("archive.html")).contains("New 2025-01-01").contains("Old 2024-02-29");
        assertThat(text("feed.xml"))
                .isEqualTo("<link>https://tea.example/feed.xml</link>\n<day>2025-01-01</day>\n");
    }

    @Test
    void aTagHasItsPosts() throws Exception {
        project.build();
        assertThat(text("tags/cup.html")).contains("cup: New 2025-01-01").contains("Old 2024");
        assertThat(text("tags/green-tea.html"))
                .contains("green tea: Old 2024-02-29")
                .doesNotContain("New");
    }

    @Test
    void aPageHasWhatItsHeaderSets() throws Exception {
        project.build();
        assertThat(text("old.html")).contains("news cup+green tea");
    }

    @Test
    void aDraftIsNotPublishedAndNoLinkLeadsToIt() throws Exception {
        project.build();
        assertThat(project.root().resolve("target/site/later.html")).doesNotExist();
        project.write("templates/post.ftl", page("<a href=\"/later.html\">Later</a>"));
        assertThat(project.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).contains("broken link '/later.html'"));
    }

    @Test
    void scriptsAndOtherHostsAreTheSitesOwnAffairUnlessItIsStrict() throws Exception {
        project.write(
                "templates/post.ftl",
                page(
                        "<script>let a</script><a href=\"/\">Home</a>"
                                + "<script src=\"https://other.example/a.js\"></script>"));
        project.build();
        project.write(
                "jbake.properties",
                Files.readString(project.root().resolve("jbake.properties"))
                        .replace("strict=no", "strict=yes"));
        assertThat(project.problems())
                .anyMatch(problem -> problem.contains("inline script"))
                .anyMatch(problem -> problem.contains("external resource"))
                .anyMatch(problem -> problem.contains("broken link '/'"));
    }

    @Test
    void withoutItsTemplateTheHomePageIsMissing() throws Exception {
        project.write("jbake.properties", "site.name=Tea\n");
        assertThat(project.problems()).singleElement().asString().contains("no home page");
    }

    private String text(String file) throws IOException {
        return Files.readString(project.root().resolve("target/site").resolve(file));
    }

    private static String page(String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>Tea</title></head><body>%s</body></html>\n"
                .formatted(body);
    }

    private static String post(String title, String day, String more, String tags) {
        return "= %s\n%s:jbake-type: post\n:jbake-tags: %s\n:jbake-date: %s\n:category: news\n\nHot.\n"
                .formatted(title, more, tags, day);
    }
}
