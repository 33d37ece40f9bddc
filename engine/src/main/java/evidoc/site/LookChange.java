package evidoc.site;

import evidoc.check.StyleCheck;
import evidoc.metadata.SiteFacts;
import evidoc.problem.Problems;
import evidoc.project.HardLinks;
import evidoc.project.Project;
import evidoc.project.SwapFolder;

import java.io.IOException;
import java.nio.file.Path;

/// Updates the style sheets and scripts of the last site when nothing else has changed. All other
/// files stay as they are.
record LookChange(Project project) {
    /// Makes the new site, checks its style sheets, and swaps it in.
    ///
    /// @throws evidoc.problem.ProblemException if they load something from another host
    void apply() throws IOException {
        Problems problems = new Problems();
        SwapFolder folder = new SwapFolder(project.site());
        Path fresh = folder.begin();
        try {
            for (String file : HardLinks.names(project.site())) {
                HardLinks.link(project.site().resolve(file), fresh.resolve(file));
            }
            new Assets(project).replaceLooks(fresh);
            if (SiteFacts.isStrict(project)) {
                new StyleCheck(fresh).check(problems);
            }
            problems.throwIfAny();
            folder.swap();
        } finally {
            folder.discard();
        }
    }
}
