package evidoc.metadata;

import evidoc.page.Colophon;
import evidoc.page.Evidence;
import evidoc.page.Frame.RunsOn;
import evidoc.page.SitePage;
import evidoc.plain.PlainPage;
import evidoc.project.Project;
import evidoc.project.TextHistory;
import evidoc.recording.MachineRuns;
import evidoc.share.SharePictures;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Adds to each page what it says of itself.
///
/// @param history of the texts
public record Colophons(
        Project project,
        Evidence evidence,
        Optional<SiteAddress> address,
        SiteFacts facts,
        TextHistory history) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /// The pages with their colophons.
    ///
    /// @param pages those of each machine, in the order of the machines
    public List<SitePage> addTo(List<SitePage> pages) {
        List<List<SitePage>> byMachine = evidence.byMachine(pages);
        List<SitePage> told = new ArrayList<>();
        for (int i = 0; i < byMachine.size(); i++) {
            MachineRuns machine = evidence.machines().get(i);
            for (SitePage page : byMachine.get(i)) {
                told.add(page.with(page.frame().with(of(page, machine))));
            }
        }
        return told;
    }

    private Colophon of(SitePage page, MachineRuns machine) {
        Optional<LocalDate> day = day(page);
        Optional<String> picture = picture(page, machine);
        StructuredData data = new StructuredData(evidence, address, facts);
        return new Colophon(
                facts.repository().map(repository -> repository.edit(source(page))),
                facts.repository().map(repository -> report(repository, page)),
                facts.guide(),
                day.map(DAY::format),
                day.map(LocalDate::toString),
                Optional.of(page.uri())
                        .filter(_ -> machine.name().equals(evidence.first().name()))
                        .map(PlainPage::address),
                picture,
                Optional.of(data.of(page, machine, day.map(LocalDate::toString), picture)));
    }

    private String source(SitePage page) {
        return history.prefix() + project.nameOf(page.source());
    }

    private String report(Repository repository, SitePage page) {
        return repository.report(
                page.title(),
                address.map(known -> known.page(page.uri())).orElse(page.uri()),
                page.frame().machine().map(Colophons::runs).orElse(""));
    }

    private static String runs(RunsOn machine) {
        return Stream.of(
                        machine.label(),
                        machine.summary(),
                        "JDK " + machine.jdk(),
                        machine.recorded().orElse(""))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private Optional<LocalDate> day(SitePage page) {
        Set<Path> files = new HashSet<>(page.content().dependencies().included());
        files.add(page.source());
        return history.changed(project, files).map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /// Only where the site's address is known: without it nobody could load the picture.
    private Optional<String> picture(SitePage page, MachineRuns machine) {
        return address.map(_ -> SharePictures.address(evidence.withoutFolder(machine, page.uri())));
    }
}
