package evidoc.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookPartTest {
    @Test
    void aPageOfWordsNeedsTheBaseAlone() {
        assertThat(LookPart.of("<p>A timeline of a chart, see the diagram. Predict!</p>"))
                .containsExactly(LookPart.BASE);
    }

    @ParameterizedTest
    @CsvSource({
        "timeline, TIMELINE",
        "chart, CHART",
        "chart-data, CHART",
        "diagram graph, DIAGRAM",
        "schedules, SCHEDULES",
        "predict, PREDICT",
        "openblock languages, LANGUAGES",
        "example-cards, CARDS",
        "col-20, COLUMNS"
    })
    void aPartIsNeededWhereWhatItIsForStands(String role, LookPart part) {
        assertThat(LookPart.of("<div class=\"" + role + "\">"))
                .containsExactly(LookPart.BASE, part);
    }

    @Test
    void aPartHasAnAddressForEachKindOfFileThatItHas() {
        assertThat(LookPart.TIMELINE.style()).containsExactly("evidoc/timeline.css");
        assertThat(LookPart.TIMELINE.script()).containsExactly("evidoc/timeline.js");
        assertThat(LookPart.DIAGRAM.script()).isEmpty();
    }
}
