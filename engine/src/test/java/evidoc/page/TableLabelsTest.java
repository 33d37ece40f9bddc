package evidoc.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class TableLabelsTest {
    private static final String HEAD =
            """
            <table class="tableblock stretch"><thead><tr><th class="a">Way</th>
            <th class="a">In <em>"Java"</em></th><th class="a">Cost</th></tr></thead>
            """;
    private static final String ROW =
            """
            <tbody><tr><th class="a"><p>lock</p></th><td class="a">1</td><td class="a">2</td></tr>
            <tr><td class="a">queue</td><td class="a">3</td><td class="a">4</td></tr></tbody></table>
            """;

    @Test
    void eachValueIsLabelledWithItsHeadingAndTheFirstCellIsNot() {
        String labelled = TableLabels.add("<p>a</p>" + HEAD + ROW);
        assertThat(Jsoup.parse(labelled).select("[data-label]").eachAttr("data-label"))
                .containsExactly("In \"Java\"", "Cost", "In \"Java\"", "Cost");
        assertThat(labelled.replaceAll(" data-label=\"[^\"]*\"", ""))
                .isEqualTo("<p>a</p>" + HEAD + ROW);
    }

    @Test
    void aTableWithoutHeadingsWithSpansOrInAnotherIsLeftAsItIs() {
        for (String table :
                new String[] {
                    "<table class=\"tableblock\">" + ROW,
                    HEAD + ROW.replace("<td class", "<td colspan=\"2\" class"),
                    HEAD + ROW.replace("3", HEAD)
                }) {
            assertThat(TableLabels.add(table)).isEqualTo(table);
        }
    }
}
