package evidoc.site;

import evidoc.example.Example;
import evidoc.example.ExampleArchive;
import evidoc.example.Part;
import evidoc.example.Variant;
import evidoc.page.Evidence;
import evidoc.project.Parallel;
import evidoc.recording.MachineRuns;
import evidoc.recording.RecordedExample;
import evidoc.recording.RunStore;
import evidoc.recording.TracedRun;
import evidoc.trace.TraceCsv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The sources and run files in a site, so that the evidence is one click away.
///
/// @param site its folder
public record PublishedFiles(Evidence evidence, Path site) {

    /// Writes the files.
    ///
    /// @param checkpoint called between them; an exception ends this
    public void publish(Runnable checkpoint) throws IOException {
        for (Example example : evidence.examples().all()) {
            Path source = site.resolve("examples").resolve(example.name());
            Files.createDirectories(source.getParent());
            Files.writeString(source, example.source());
            for (Part part : example.parts().all()) {
                Path copy = site.resolve("examples").resolve(part.name());
                Files.createDirectories(copy.getParent());
                Files.copy(part.file(), copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!evidence.examples().all().isEmpty()) {
            Files.write(
                    site.resolve("examples").resolve(ExampleArchive.NAME),
                    new ExampleArchive(evidence.examples()).bytes());
        }
        for (MachineRuns machine : evidence.machines()) {
            publish(machine, site.resolve("runs").resolve(machine.name()), checkpoint);
        }
        Files.write(site.resolve(".nojekyll"), new byte[0]);
    }

    private void publish(MachineRuns machine, Path folder, Runnable checkpoint) throws IOException {
        RunStore published = RunStore.published(folder);
        for (int i = 0; i < machine.machines().size(); i++) {
            published.write(machine.machines().get(i), i == 0 ? "" : String.valueOf(i + 1));
        }
        Parallel.each(
                List.copyOf(machine.recorded().values()),
                each -> {
                    checkpoint.run();
                    published.write(each.withoutSpans());
                    publishSpans(each, folder);
                });
    }

    private void publishSpans(RecordedExample recorded, Path folder) throws IOException {
        for (Example example : evidence.examples().find(recorded.example()).stream().toList()) {
            for (Variant variant : example.variants()) {
                for (TracedRun traced : recorded.trace(variant.name()).stream().toList()) {
                    Path file = folder.resolve(TracedRun.fileName(example, variant));
                    Files.createDirectories(file.getParent());
                    Files.write(file, new TraceCsv(traced.trace()).packed());
                }
            }
        }
    }
}
