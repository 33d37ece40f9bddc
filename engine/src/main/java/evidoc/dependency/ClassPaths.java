package evidoc.dependency;

import evidoc.example.Dependency;
import evidoc.example.Example;
import evidoc.example.Parts;
import evidoc.example.ProjectScope;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.project.Fingerprint;
import evidoc.project.Project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The class paths of the examples of a build. Nothing is looked up for an example without
/// libraries; what was resolved is remembered in the folder of builds.
public final class ClassPaths {
    private final Project project;
    private final Map<String, ClassPath> resolved = new HashMap<>();
    private final Map<ProjectScope, ClassPath> ofProject = new HashMap<>();

    public ClassPaths(Project project) {
        this.project = project;
    }

    /// The class path of an example, without its own classes.
    ///
    /// @throws ProblemException if a library can't be resolved
    public synchronized ClassPath of(Example example) throws IOException {
        Parts parts = example.parts();
        ClassPath own = parts.project().isPresent() ? ofProject(example, parts) : ClassPath.NONE;
        return parts.dependencies().isEmpty() ? own : own.and(libraries(parts));
    }

    /// Those of several examples, so that all problems are found at once.
    ///
    /// @throws ProblemException if a library of any of them can't be resolved
    public void check(List<Example> examples) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (Example example : examples) {
            try {
                of(example);
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems.stream().distinct().sorted().toList());
        }
    }

    private ClassPath libraries(Parts parts) throws IOException {
        String wanted =
                parts.repositories()
                        + " "
                        + parts.dependencies().stream().map(Dependency::coordinates).toList();
        ClassPath known = resolved.get(wanted);
        if (known == null) {
            ResolvedFile file = ResolvedFile.of(project, wanted);
            Optional<ClassPath> stored = file.read();
            known = stored.isPresent() ? stored.get() : new LibraryResolver(parts).resolve();
            if (stored.isEmpty()) {
                file.write(known);
            }
            resolved.put(wanted, known);
        }
        return known;
    }

    private ClassPath ofProject(Example example, Parts parts) throws IOException {
        ProjectScope scope = parts.project().orElseThrow().scope();
        List<Path> paths =
                switch (scope) {
                    case MAIN -> project.documented().main();
                    case TEST -> project.documented().test();
                };
        if (paths.isEmpty()) {
            throw new ProblemException(
                    Problem.in(
                            project.nameOf(example.file()),
                            "the class path of the project is unknown",
                            "Build with the Maven plugin in a module that has classes, after 'mvn"
                                    + " compile'; or give --class-path to the engine."));
        }
        ClassPath known = ofProject.get(scope);
        if (known == null) {
            List<ClassPath.Entry> entries = new ArrayList<>();
            for (Path path : paths) {
                if (Files.exists(path)) {
                    entries.add(
                            new ClassPath.Entry(
                                    "project " + path.getFileName(),
                                    path,
                                    new Fingerprint().content(path, _ -> false).hex()));
                }
            }
            known = new ClassPath(entries);
            ofProject.put(scope, known);
        }
        return known;
    }
}
