package evidoc.conversion;

import evidoc.fragment.Fragments;
import evidoc.metadata.SiteAddress;
import evidoc.page.Evidence;
import evidoc.page.Page;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.Project;

import org.asciidoctor.Asciidoctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A converter with its own AsciidoctorJ and its own list of problems. Not safe for use by several
/// threads at once.
///
/// @param standing problems that don't depend on the page
public record Worker(PageConverter converter, Problems found, List<Problem> standing)
        implements AutoCloseable {

    public static Worker of(
            Asciidoctor asciidoctor,
            Project project,
            Evidence evidence,
            Optional<SiteAddress> address,
            Fragments fragments) {
        Problems found = new Problems();
        PageConverter converter =
                new PageConverter(
                        asciidoctor,
                        project.root(),
                        evidence,
                        address.map(known -> known.base().toString()),
                        fragments,
                        found);
        return new Worker(converter, found, found.take());
    }

    /// The result of converting a page.
    ///
    /// @param page empty if it could not be converted
    /// @param problems its problems
    /// @param included files that it includes, whether they exist or not
    public record Result(Optional<Page> page, List<Problem> problems, Set<Path> included) {}

    Result convert(Conversions.Job job) throws IOException {
        Optional<Page> page = converter.convert(job.file(), job.uri(), job.machine());
        return new Result(page, found.take(), converter.included());
    }

    @Override
    public void close() {
        converter.close();
    }
}
