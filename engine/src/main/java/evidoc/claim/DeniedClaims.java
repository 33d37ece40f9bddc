package evidoc.claim;

import evidoc.page.Denial;
import evidoc.problem.ProblemException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Runs denied claims that must hold on every machine.
public final class DeniedClaims extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final transient List<Denial> denials;

    /// Ends a build.
    ///
    /// @param denials at least one
    public DeniedClaims(List<Denial> denials) {
        super(denials.stream().map(Denial::problem).distinct().sorted().toList());
        this.denials = List.copyOf(denials);
    }

    /// Whether all of them are about the runs of one machine.
    public boolean areAllOf(String machine) {
        return denials.stream().allMatch(denial -> denial.machine().equals(machine));
    }

    /// Names of the examples of a machine whose runs denied a claim.
    public Set<String> examples(String machine) {
        return denials.stream()
                .filter(denial -> denial.machine().equals(machine))
                .map(Denial::example)
                .collect(Collectors.toSet());
    }
}
