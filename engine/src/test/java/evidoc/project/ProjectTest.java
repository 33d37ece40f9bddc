package evidoc.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

final class ProjectTest {
    @ParameterizedTest
    @CsvSource({
        "index.adoc,        index.html",
        "tea/cup.adoc,      tea/cup.html",
        "tea.v2/green.adoc, tea.v2/green.html",
        "tea/a.b.adoc,      tea/a.b.html"
    })
    void thePathOfAFileIsTheAddressOfItsPage(String file, String uri) {
        Project project = new Project(Path.of("/site"));
        assertThat(project.uri(project.content().resolve(file))).isEqualTo(uri);
    }
}
