package evidoc.dependency;

import evidoc.example.Example;
import evidoc.example.ExampleCompiler;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.Project;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Runs the build steps of libraries on the compiled classes of a build's examples.
public final class BuildSteps {
    private final Project project;
    private final ClassPaths classPaths;
    private final Map<String, Built> built = new ConcurrentHashMap<>();

    public BuildSteps(Project project, ClassPaths classPaths) {
        this.project = project;
        this.classPaths = classPaths;
    }

    /// Runs the steps for each example that has libraries, and checks that it then has a main
    /// class.
    ///
    /// @param compiler has compiled them
    /// @param problems receives one for each step that fails
    public void run(List<Example> examples, ExampleCompiler compiler, Problems problems)
            throws IOException, InterruptedException {
        for (Example example : examples) {
            if (example.parts().usesLibraries() && !example.isNotToCompile()) {
                run(example, compiler, problems);
            }
        }
    }

    private void run(Example example, ExampleCompiler compiler, Problems problems)
            throws IOException, InterruptedException {
        try {
            Built made =
                    new BuildStep(example, classPaths.of(example), compiler.classesOf(example))
                            .run();
            built.put(example.name(), made);
            if (made.mainClass().isEmpty()) {
                compiler.checkMainClass(example);
            }
        } catch (BuildStep.FailedException e) {
            problems.add(
                    Problem.in(
                            project.nameOf(example.file()),
                            "the build step of a library failed: " + e.getMessage(),
                            "Use a version of the library that supports this JDK, or name an older"
                                    + " JDK: '//JAVAC_OPTIONS --release 17'."));
        }
    }

    /// The result for an example that was compiled in this build.
    public Built of(Example example) {
        return built.getOrDefault(example.name(), Built.PLAIN);
    }
}
