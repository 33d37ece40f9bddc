package evidoc.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LivePageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    default-src 'none' | default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self'
                    default-src 'self' | default-src 'self'
                    img-src 'none' | img-src 'none'
                    connect-src https://a.example; script-src 'none' | connect-src https://a.example 'self'; script-src 'self'
                    script-src 'self'; default-src data: | script-src 'self'; default-src data:; connect-src data: 'self'; style-src data: 'self'
                    """)
    void aPolicyAllowsThePreviewAndNothingElse(String policy, String widened) {
        assertThat(LivePage.widen(policy)).isEqualTo(widened);
    }

    @Test
    void theScriptStandsAtTheEndOfThePage() {
        assertThat(new LivePage("<body>a</body>", 7).text())
                .isEqualTo(
                        "<body>a<script src=\"/-preview/preview.js\" data-version=\"7\"></script>\n"
                                + "</body>");
        assertThat(new LivePage("a", 7).text()).startsWith("a<script ");
    }

    @Test
    void onlyThePolicyOfAPageIsChanged() {
        String other = "<meta name=\"description\" content=\"default-src 'none' $1\">";
        String policy =
                "<meta content=\"default-src 'none'\" http-equiv='content-security-policy'>";
        assertThat(new LivePage(other + policy, 1).text())
                .startsWith(other)
                .contains("connect-src 'self'");
    }
}
