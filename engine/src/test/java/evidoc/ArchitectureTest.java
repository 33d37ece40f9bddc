package evidoc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

/// The packages of the engine, and which of them may know which.
class ArchitectureTest {
    private static final JavaClasses ENGINE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("evidoc");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("evidoc.(*)..").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void runsKnowNothingOfPages() {
        noClasses()
                .that()
                .resideInAnyPackage("evidoc.example..", "evidoc.trace..", "evidoc.recording..")
                .or()
                .resideInAnyPackage("evidoc.runner..", "evidoc.output..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("evidoc.page..", "evidoc.macro..", "evidoc.site..")
                .check(ENGINE);
    }

    @Test
    void drawingsKnowNothingOfAsciiDoc() {
        noClasses()
                .that()
                .resideInAPackage("evidoc.svg..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.asciidoctor..", "evidoc.page..")
                .check(ENGINE);
    }

    @Test
    void oneOfThemKnowsJBake() {
        noClasses()
                .that()
                .resideOutsideOfPackage("evidoc.jbake..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jbake..")
                .check(ENGINE);
    }

    @Test
    void onlyTheCommandLineStartsTheOthers() {
        classes()
                .that()
                .resideInAPackage("evidoc.cli..")
                .should()
                .onlyBeAccessed()
                .byAnyPackage("evidoc.cli..")
                .check(ENGINE);
    }
}
