package evidoc.recording;

import evidoc.problem.Problem;
import evidoc.problem.ProblemException;

import java.util.Set;
import java.util.regex.Pattern;

/// The name of a machine: that of its folder below `runs`, and a part of URLs. It must mean the
/// same on every file system and in every URL.
public record MachineName(String text) {
    /// Stands for all machines.
    public static final String ALL = "all";

    private static final Pattern SAFE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");

    /// Names that Windows treats as devices in every folder.
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(?:com|lpt)\\d");

    private static final Set<String> RESERVED = Set.of(ALL, MachineRuns.HERE);

    /// A name that a user gave.
    ///
    /// @throws ProblemException if it is not a valid machine name
    public MachineName {
        if (!SAFE.matcher(text).matches()) {
            throw new ProblemException(
                    Problem.general(
                            "invalid machine name '" + text + "'",
                            "Use 1 to 40 lower-case letters, digits and hyphens, such as"
                                    + " 'debian-2-cores'."));
        }
        if (RESERVED.contains(text) || DEVICE.matcher(text).matches()) {
            throw new ProblemException(
                    Problem.general(
                            "reserved machine name '" + text + "'", "Choose another name."));
        }
    }
}
