package evidoc.conversion;

import evidoc.SharedAsciidoctor;
import evidoc.fragment.Fragments;
import evidoc.page.Evidence;
import evidoc.problem.Problems;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;

/// Page converters on the one AsciidoctorJ of the tests' JVM. One is of use until the next is made.
final class TestConverter {
    private static @Nullable PageConverter last;

    private TestConverter() {}

    static PageConverter of(
            Path project, Evidence evidence, Optional<String> site, Problems problems) {
        if (last != null) {
            last.close();
        }
        PageConverter converter =
                new PageConverter(
                        SharedAsciidoctor.get(),
                        project,
                        evidence,
                        site,
                        new Fragments(project),
                        problems);
        last = converter;
        return converter;
    }
}
