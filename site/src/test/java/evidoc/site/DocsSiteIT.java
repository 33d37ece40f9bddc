package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.check.SiteCheck;
import evidoc.conversion.Worker;
import evidoc.example.Examples;
import evidoc.fragment.Fragments;
import evidoc.page.Evidence;
import evidoc.problem.Problems;
import evidoc.project.Project;

import org.asciidoctor.Asciidoctor;
import org.asciidoctor.extension.JavaExtensionRegistry;
import org.asciidoctor.extension.MacroProcessor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The engine's guide in `docs` is a site that the engine builds.
final class DocsSiteIT {
    private final TestProject docs = Guide.get().project();

    @Test
    void everyPageOfTheGuideIsBuiltAndEveryExampleRun() throws IOException {
        assertThat(Guide.get().printed())
                .contains(
                        files("content", ".adoc").size() + " pages; examples: ",
                        // Two of them belong to others.
                        files("examples", ".java").size() - 2 + " run in ");
        assertThat(docs.site().resolve("404.html")).isNotEmptyFile();
        assertThat(docs.read("target/site/sitemap.xml")).contains(Guide.ADDRESS + "macros.html");
    }

    @Test
    void everyClaimHoldsOrShowsItsOtherSentence() throws IOException {
        List<String> verdicts = new ArrayList<>();
        for (Document page : pages()) {
            verdicts.addAll(page.select(".claim").eachAttr("data-verdict"));
        }
        assertThat(verdicts).hasSizeGreaterThan(1).isSubsetOf("held", "not-held");
    }

    @Test
    void theGuideNamesEveryMacroOfTheEngine() throws IOException {
        List<String> written = docs.page("macros.html").select("td code").eachText();
        assertThat(macros())
                .hasSizeGreaterThan(20)
                .allSatisfy(macro ->
                        assertThat(written).anyMatch(text -> text.startsWith(macro + ":")));
    }

    @Test
    void everyLinkLeadsToAPageOrAHeading() throws IOException {
        Problems problems = new Problems();
        new SiteCheck(docs.root(), docs.site(), problems).check(Map.of());
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void everyPageOfThisSiteLeadsToItWhereItsAddressIsGiven() throws IOException {
        Path site = RecordedSite.get().folder();
        for (Path page : TestProject.pagesOfFirstMachine(site)) {
            if (!page.endsWith("404.html")) {
                assertThat(Jsoup.parse(page).select("footer a[href=" + Guide.ADDRESS + "]"))
                        .as(page.toString())
                        .hasSize(1);
            }
        }
    }

    /// A listing and what stands under it are the same lines of the page.
    @Test
    void everyMacroThatIsShownHasItsSource() throws IOException {
        for (String page : List.of("macros.html", "pictures.html")) {
            assertThat(docs.page(page).select(".shown > .content"))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(shown -> {
                        assertThat(shown.selectFirst("> .listingblock pre")).isNotNull();
                        assertThat(shown.childrenSize()).isGreaterThan(1);
                    });
        }
    }

    private List<Document> pages() throws IOException {
        List<Document> pages = new ArrayList<>();
        for (Path page : files("target/site", ".html")) {
            pages.add(docs.page(docs.site().relativize(page).toString()));
        }
        return pages;
    }

    private List<Path> files(String part, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(docs.root().resolve(part))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    /// The names of the macros that the engine registers.
    private SortedSet<String> macros() {
        SortedSet<String> names = new TreeSet<>();
        JavaExtensionRegistry registry =
                standIn(
                        JavaExtensionRegistry.class,
                        (proxy, _, arguments) -> {
                            if (arguments[0] instanceof MacroProcessor<?> macro) {
                                names.add(macro.getName());
                            }
                            return proxy;
                        });
        Asciidoctor asciidoctor =
                standIn(
                        Asciidoctor.class,
                        (_, method, _) ->
                                method.getName().equals("javaExtensionRegistry") ? registry : null);
        Evidence evidence = new Evidence(new Examples(List.of()), List.of());
        try (Worker _ =
                Worker.of(
                        asciidoctor,
                        new Project(docs.root()),
                        evidence,
                        Optional.empty(),
                        new Fragments(docs.root()))) {
            return names;
        }
    }

    private static <T> T standIn(Class<T> type, InvocationHandler handler) {
        ClassLoader loader = DocsSiteIT.class.getClassLoader();
        return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, handler));
    }
}
