package evidoc.stepper;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.MacroPage;
import evidoc.page.ShownRun;
import evidoc.recording.SampleRuns;
import evidoc.schedule.Outcomes;
import evidoc.schedule.Schedules;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Tests for the figure of two threads with one step each.
final class SchedulesHtmlTest {
    @TempDir Path folder;
    private Document html = new Document("");
    private Document challenged = new Document("");

    @BeforeEach
    void theFigures() throws IOException {
        html = figure(false);
        challenged = figure(true);
    }

    @Test
    void theOrdersAndStatesAreCounted() {
        assertThat(html.select("figcaption").text())
                .isEqualTo("The steps of Ann and Ben, one line each: 2 orders, 5 states");
        assertThat(html.expectFirst("figure").id()).isEqualTo("orders_1");
    }

    @Test
    void eachEndIsToldWithItsShareAndAnOrderThatLeadsToIt() {
        assertThat(html.select("tbody th").eachText())
                .containsExactlyInAnyOrder("last: Ann", "last: Ben <b>");
        assertThat(html.select("tbody td.number").eachText()).contains("1", "50.0 %");
        assertThat(html.select("details").eachAttr("data-path"))
                .containsExactlyInAnyOrder("01", "10");
        assertThat(html.select("details li").eachText())
                .contains("Ann last = me; last = Ann; has ended");
    }

    @Test
    void theCodeIsTheRegionWithItsNumbersAndNoMarkers() {
        assertThat(html.select(".schedules-code code").eachText())
                .containsExactly("last = me; // \"<b>\"");
        assertThat(html.select(".schedules-number").eachText()).containsExactly("3");
        assertThat(html.select("b:not(li > b)")).isEmpty();
    }

    @Test
    void aScriptGetsEveryStateWithTheWordsOfItsSteps() {
        JsonNode data =
                JsonMapper.shared().readTree(html.expectFirst("figure").attr("data-schedules"));
        assertThat(data.get("states").size()).isEqualTo(5);
        JsonNode first = data.get("states").get(0);
        assertThat(first.at("/at/0/row").asString()).isEqualTo("3");
        assertThat(first.at("/at/0/locals/me").asString()).isEqualTo("\"<Ann>\"");
        assertThat(first.at("/effect/1").asString()).isEqualTo("last = Ben; has ended");
        JsonNode last = data.get("states").get(3);
        assertThat(last.at("/end").asString()).isEqualTo("last: Ben <b>");
        assertThat(last.at("/code/0").asString()).isEmpty();
    }

    @Test
    void aChallengeNamesItsEndAndTheShortestWay() {
        assertThat(html.select(".schedules-challenge")).isEmpty();
        assertThat(challenged.select(".schedules-challenge").text())
                .startsWith("Challenge: reach last: Ben <b>. The shortest way has 2 steps.");
        assertThat(challenged.expectFirst("figure").attr("data-solved")).isEqualTo("tea/A.java");
    }

    private Document figure(boolean challenge) throws IOException {
        MacroPage page =
                MacroPage.of(folder, SampleSchedules.SOURCE, SampleRuns.run("", "last: Ann"));
        var example = page.support().evidence().examples().all().getFirst();
        ShownRun shown =
                ShownRun.of(
                        example, example.variants().getFirst(), page.support().evidence().first());
        Schedules schedules = SampleSchedules.schedules();
        Outcomes outcomes = Outcomes.of(schedules);
        Optional<Outcomes.Outcome> reach =
                outcomes.all().stream()
                        .filter(end -> challenge && end.name().startsWith("last: Ben"))
                        .findFirst();
        return Jsoup.parse(
                new SchedulesHtml(page.support())
                        .figure(
                                shown,
                                schedules,
                                outcomes,
                                reach,
                                Optional.empty(),
                                Optional.empty())
                        .markup());
    }
}
