package evidoc.preview;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.project.Project;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Set;

/// What a change of a file means for a preview.
final class RebuildPlanTest {
    private static final Project PROJECT = new Project(Path.of("site").toAbsolutePath());

    @Test
    void pagesAreConvertedAgainWithAFragmentAndRenderedAgainWithATemplate() {
        assertThat(changed("templates/fragments/claim.ftl"))
                .matches(RebuildPlan::templates)
                .matches(RebuildPlan::runs);
        assertThat(changed("templates/page.ftl"))
                .matches(RebuildPlan::templates)
                .matches(plan -> !plan.runs());
    }

    @Test
    void aFileOutsideOfContentIsOneThatPagesInclude() {
        assertThat(changed("parts/p.adoc"))
                .matches(plan -> !plan.templates() && !plan.runs() && !plan.assetsOnly())
                .extracting(RebuildPlan::files)
                .isEqualTo(Set.of(PROJECT.root().resolve("parts/p.adoc")));
        assertThat(changed("sources.yaml")).matches(RebuildPlan::runs);
        assertThat(changed("jbake.properties")).matches(RebuildPlan::templates);
    }

    private static RebuildPlan changed(String file) {
        Path path = PROJECT.root().resolve(file);
        return RebuildPlan.of(new Changes(Set.of(), Set.of(path), Set.of()), PROJECT);
    }
}
