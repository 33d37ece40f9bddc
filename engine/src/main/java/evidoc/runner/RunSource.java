package evidoc.runner;

import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.recording.MachineName;
import evidoc.recording.Shard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the runs of a site come from.
public sealed interface RunSource {

    /// This machine, for its own use; the recordings of named machines are shown as well.
    ///
    /// @param refresh examples to run even if their recordings are current
    record Here(Refresh refresh) implements RunSource {}

    /// This machine, under a name and into files that can travel.
    ///
    /// @param shard the examples to record, if not all
    /// @param refresh examples to run even if their recordings under this name are current
    record Recorded(MachineName name, Optional<Shard> shard, Refresh refresh)
            implements RunSource {}

    /// What named machines recorded; nothing is run.
    ///
    /// @param names in the order in which the site shows them; empty for all: those with the most
    ///   usable cores first, and then by name
    record Published(List<MachineName> names) implements RunSource {
        public Published {
            names = List.copyOf(names);
        }
    }

    /// From a user's options; the text of an option that isn't given is empty.
    ///
    /// @param refresh see [Refresh#of(String)]
    /// @param record a name
    /// @param runs names separated by commas, or `all`
    /// @param shard such as `2/4`
    /// @throws ProblemException if the options are invalid or can't be combined
    static RunSource of(String refresh, String record, String runs, String shard) {
        if (!runs.isBlank() && !record.isBlank()) {
            throw refused("-Druns and -Drecord cannot be combined", "Use one of them.");
        }
        if (!runs.isBlank() && !Refresh.of(refresh).equals(Refresh.NONE)) {
            throw refused("-Druns and -Drefresh cannot be combined", "Use one of them.");
        }
        if (!shard.isBlank() && record.isBlank()) {
            throw refused("-Dshard requires -Drecord", "Add -Drecord=NAME.");
        }
        if (!record.isBlank()) {
            return new Recorded(
                    new MachineName(record.strip()), Shard.read(shard), Refresh.of(refresh));
        }
        if (runs.isBlank()) {
            return new Here(Refresh.of(refresh));
        }
        return new Published(
                runs.strip().equals(MachineName.ALL)
                        ? List.of()
                        : Stream.of(runs.split(",", -1))
                                .map(String::strip)
                                .distinct()
                                .map(MachineName::new)
                                .toList());
    }

    private static ProblemException refused(String message, String remedy) {
        return new ProblemException(Problem.general(message, remedy));
    }
}
