package evidoc.problem;

import java.util.List;
import java.util.stream.Collectors;

/// A stage ended with problems; the build stops and shows them all.
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ProblemException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    public final List<Problem> problems() {
        return problems;
    }
}
