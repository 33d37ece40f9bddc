package evidoc.runner;

import evidoc.example.Example;
import evidoc.example.Stepping;
import evidoc.example.Variant;
import evidoc.schedule.Explorer;
import evidoc.schedule.Launch;
import evidoc.schedule.ScheduleException;
import evidoc.schedule.Schedules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The exploration of one variant of an example.
record SteppedRun(Example example, Variant variant, Stepping stepping, Host host) {

    /// @param classes folder of the example's compiled classes
    /// @param work folder in which its process runs
    /// @throws ScheduleException if its threads can't be stepped
    Schedules explore(Path classes, Path work)
            throws IOException, InterruptedException, ScheduleException {
        Example.Lines region = example.region(stepping.region());
        return Explorer.explore(
                new Explorer.Plan(
                        variant.name(),
                        stepping.region(),
                        region.first(),
                        region.last(),
                        stepping.threads(),
                        stepping.byInstruction()),
                new Launch(
                        host.java(),
                        options(),
                        variant.settings().arguments(),
                        CleanEnvironment.of(
                                System.getenv(), host.java(), work, UUID.randomUUID().toString()),
                        work,
                        variant.settings().timeout()),
                classes,
                example.mainClass());
    }

    private List<String> options() {
        List<String> options = new ArrayList<>();
        if (variant.settings().preview()) {
            options.add("--enable-preview");
        }
        options.add("-Duser.name=reader");
        return options;
    }
}
