package evidoc;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses engine =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("evidoc");

    @Test
    void stagesDependOneWayOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("site")
                .definedBy("evidoc.site..")
                .layer("preview")
                .definedBy("evidoc.preview..")
                .layer("asciidoc")
                .definedBy("evidoc.asciidoc..")
                .layer("picture")
                .definedBy("evidoc.picture..")
                .layer("figure")
                .definedBy("evidoc.figure..")
                .layer("run")
                .definedBy("evidoc.run..")
                .layer("trace")
                .definedBy("evidoc.trace..")
                .layer("example")
                .definedBy("evidoc.example..")
                .layer("problem")
                .definedBy("evidoc.problem..")
                .whereLayer("site")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("preview")
                .mayOnlyBeAccessedByLayers("site")
                .whereLayer("asciidoc")
                .mayOnlyBeAccessedByLayers("site")
                .whereLayer("picture")
                .mayOnlyBeAccessedByLayers("site", "asciidoc")
                .whereLayer("figure")
                .mayOnlyBeAccessedByLayers("site", "asciidoc", "picture")
                .whereLayer("run")
                .mayOnlyBeAccessedByLayers("site", "asciidoc", "picture", "figure")
                .whereLayer("trace")
                .mayOnlyBeAccessedByLayers("site", "asciidoc", "picture", "figure", "run")
                .whereLayer("example")
                .mayOnlyBeAccessedByLayers(
                        "site", "preview", "asciidoc", "picture", "figure", "run")
                .check(engine);
    }
}
