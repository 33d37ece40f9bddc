package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.claim.ClaimEvaluator;
import evidoc.claim.Verdict;
import evidoc.output.Column;
import evidoc.output.Figures;
import evidoc.output.Value;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/// What programs read of this site: pages as plain text, their facts, pictures of them, claims.
final class DataIT {
    private static final Pattern MACRO =
            Pattern.compile(
                    "(?m)^(?:claim|output|example|source|timeline|chart|graph|map|predict|"
                            + "schedules|illustration|run|pages|examples|claims)::|"
                            + "(?<![`\\w])(?:value|cite|term|xref):[\\w/.-]+\\[");
    private static final Pattern LINK = Pattern.compile("\\]\\((\\S+?)\\)");
    private static final JsonMapper JSON = new JsonMapper();
    private static final RecordedSite SITE = RecordedSite.get();

    @Test
    void everyClaimIsJudgedAgainByItsFileAlone() throws IOException {
        JsonNode data = JSON.readTree(SITE.folder().resolve("evidoc/claims.json").toFile());
        ClaimEvaluator evaluator = new ClaimEvaluator();
        int judged = 0;
        for (JsonNode claim : data.get("claims")) {
            String expression = claim.get("expression").asString();
            assertThat(
                            page(claim.get("page").asString())
                                    .getElementById(claim.get("anchor").asString()))
                    .isNotNull();
            for (JsonNode result : claim.get("results")) {
                String verdict = result.get("verdict").asString();
                if (verdict.equals("not judged")) {
                    assertThat(result.get("reason").asString()).isNotEmpty();
                    continue;
                }
                assertThat(evaluator.evaluate(expression, figures(result), facts(result)))
                        .as("%s on %s", expression, result.get("machine"))
                        .isEqualTo(
                                verdict.equals("held")
                                        ? new Verdict.Held()
                                        : new Verdict.NotHeld());
                assertThat(SITE.folder().resolve(result.get("run").asString())).exists();
                assertThat(result.get("text").asString()).isNotEmpty();
                judged++;
            }
        }
        assertThat(judged).isGreaterThan(300);
    }

    private static Figures figures(JsonNode result) {
        Map<String, List<Value>> values = new LinkedHashMap<>();
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        for (JsonNode variable : result.path("values")) {
            if (variable.has("label")) {
                List<Value> printed = new ArrayList<>();
                variable.get("values").forEach(value -> printed.add(printed(value)));
                values.put(variable.get("label").asString(), printed);
            }
            if (variable.has("header")) {
                List<Column> tables = new ArrayList<>();
                for (JsonNode cells : variable.path("columns")) {
                    Map<String, Value> rows = new LinkedHashMap<>();
                    cells.properties()
                            .forEach(cell -> rows.put(cell.getKey(), printed(cell.getValue())));
                    tables.add(new Column(tables.size(), "", rows));
                }
                columns.put(variable.get("header").asString(), tables);
            }
        }
        return new Figures(values, columns);
    }

    private static Value printed(JsonNode quantity) {
        Value value = new Value(quantity.get("printed").asString());
        assertThat(value.exact().isPresent()).isEqualTo(quantity.has("number"));
        value.exact()
                .ifPresent(number ->
                        assertThat(quantity.get("number").decimalValue())
                                .isEqualByComparingTo(number));
        return value;
    }

    private static Map<String, Object> facts(JsonNode result) {
        Map<String, Object> facts = new TreeMap<>();
        for (JsonNode variable : result.path("values")) {
            if (variable.has("fact")) {
                facts.put(
                        variable.get("name").asString(),
                        variable.at("/fact/number").decimalValue());
            }
        }
        return facts;
    }

    @Test
    void aPlainPageOfTheFirstMachineHasEachHeadingOutputAndValueOfItsPage() throws IOException {
        for (Path file : pages()) {
            String uri = uri(file);
            if (uri.equals("404.html")) {
                continue;
            }
            Document page = page(uri);
            String plain = "link[rel=alternate][type=text/markdown]";
            if (uri.startsWith("on/")) {
                assertThat(page.select(plain)).as(uri).isEmpty();
                continue;
            }
            String link = page.expectFirst(plain).attr("href");
            String text = Files.readString(file.resolveSibling(link));
            String bare = bare(text);
            assertThat(MACRO.matcher(withoutListings(text)).results().map(MatchResult::group))
                    .as(uri)
                    .isEmpty();
            for (Element heading : page.select("h1.page-title, .prose h2, .prose h3")) {
                assertThat(bare).as(uri).contains(bare(heading.text()));
            }
            for (Element output : page.select(".prose pre.run-output")) {
                assertThat(text).as(uri).contains(output.wholeText().stripTrailing());
            }
            for (Element value : page.select(".prose data.run-value")) {
                assertThat(bare).as(uri).contains(bare(value.text()));
            }
        }
    }

    private static String withoutListings(String text) {
        return text.replaceAll("(?ms)^ *(`{3,})\\w*$.*?^ *\\1$", "");
    }

    /// Without marks, and with one space for all space.
    private static String bare(String text) {
        return text.replaceAll("[\\\\*`]", "").replaceAll("\\s+", " ").strip();
    }

    @Test
    void everyLinkOfTheListOfPagesLeadsToAFile() throws IOException {
        String list = Files.readString(SITE.folder().resolve("llms.txt"));
        assertThat(list).startsWith("# Program, Process, Thread\n\n> ");
        List<String> links = LINK.matcher(list).results().map(found -> found.group(1)).toList();
        assertThat(links).hasSizeGreaterThan(60);
        for (String link : links) {
            assertThat(link).startsWith(SITE.address().toString());
            assertThat(SITE.folder().resolve(link.substring(SITE.address().toString().length())))
                    .exists();
        }
    }

    @Test
    void everyPageHasItsFactsAndItsPicture() throws IOException {
        int datasets = 0;
        for (Path file : pages()) {
            if (uri(file).equals("404.html")) {
                continue;
            }
            Document page = page(uri(file));
            JsonNode graph =
                    JSON.readTree(page.expectFirst("script[type=application/ld+json]").data())
                            .get("@graph");
            JsonNode article = graph.get(0);
            for (String key :
                    List.of(
                            "headline",
                            "description",
                            "inLanguage",
                            "license",
                            "url",
                            "image",
                            "isPartOf")) {
                assertThat(article.path(key).isMissingNode()).as(key).isFalse();
            }
            assertThat(article.get("headline").asString())
                    .isEqualTo(page.expectFirst(".page-title").text());
            String image = page.expectFirst("meta[property=og:image]").attr("content");
            assertThat(article.get("image").asString()).isEqualTo(image);
            String path = URI.create(image).getPath().substring(RecordedSite.PATH.length());
            BufferedImage picture = ImageIO.read(SITE.folder().resolve(path).toFile());
            assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(1200, 630);
            assertThat(Files.size(SITE.folder().resolve(path))).isLessThan(30_000);
            for (JsonNode node : graph) {
                if (node.get("@type").asString().equals("Dataset")) {
                    datasets++;
                    checkData(node);
                }
            }
        }
        assertThat(datasets).as("one for each machine").isEqualTo(2);
    }

    private static void checkData(JsonNode data) {
        for (String key :
                List.of("name", "description", "license", "dateCreated", "variableMeasured")) {
            assertThat(data.path(key).isMissingNode()).as(key).isFalse();
        }
        List<String> files = data.get("distribution").findValuesAsString("contentUrl");
        assertThat(files).hasSizeGreaterThan(50);
        for (String file : files) {
            assertThat(SITE.folder().resolve(file.substring(SITE.address().toString().length())))
                    .exists();
        }
    }

    private static Document page(String uri) throws IOException {
        return Jsoup.parse(Files.readString(SITE.folder().resolve(uri)));
    }

    private static String uri(Path file) {
        return SITE.folder().relativize(file).toString().replace('\\', '/');
    }

    /// All but those about runs, which are records and not texts.
    private static List<Path> pages() throws IOException {
        Path runs = SITE.folder().resolve("runs");
        return TestProject.pages(SITE.folder()).stream()
                .filter(page -> !page.startsWith(runs))
                .toList();
    }
}
