package evidoc.recording;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// A machine, and its state when its recording began.
///
/// @param at time of day, in whole seconds
/// @param load how many threads ran or wanted to run, on average over the minute before; empty if
///   the operating system doesn't report it
/// @param share CPU time over wall time of one busy thread for each core, over the cores that they
///   may use, which a quota limits: 1.0 on a quiet machine
/// @param pythons versions of the Python builds that were found
public record MachineRecord(
        Machine machine, Instant at, Optional<Double> load, double share, List<String> pythons) {

    public MachineRecord {
        at = Plausible.time(at).truncatedTo(ChronoUnit.SECONDS);
        load = load.map(Plausible::amount);
        share = Plausible.amount(share);
        pythons = List.copyOf(pythons);
    }
}
