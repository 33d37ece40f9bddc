package evidoc.macro;

import evidoc.fragment.Fragments;
import evidoc.fragment.Html;
import evidoc.page.Evidence;
import evidoc.page.PublishedClaim;
import evidoc.page.PublishedClaim.Standing;
import evidoc.recording.MachineRuns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of each claim of a site on each machine.
///
/// @param evidence names the machines
/// @param pages in the order of the site
record ClaimComparison(Evidence evidence, List<PublishedPage> pages, Fragments fragments) {
    /// More machines than this are counted; their names are one click away.
    private static final int NAMED = 4;

    /// A claim, with what became of it by the name of the machine.
    private record Compared(
            PublishedPage page, PublishedClaim claim, Map<String, PublishedClaim> on) {
        boolean differs() {
            return on.values().stream().map(PublishedClaim::standing).distinct().count() > 1;
        }
    }

    private record View(int machines, String sentence, List<Line> differing, List<Line> all) {}

    private record Line(PublishedClaim claim, String address, String page, List<Said> verdicts) {}

    /// What some machines say of a claim.
    ///
    /// @param onAll whether several machines all say it
    /// @param many whether there is no room for the names of those that say it
    private record Said(Standing standing, List<Shown> machines, boolean onAll, boolean many) {}

    /// @param here what this machine's run shows
    private record Shown(String machine, String here) {}

    /// The HTML for the page of one machine.
    ///
    /// @param root what leads from that page to the root of its machine's pages
    Html html(MachineRuns machine, String root) {
        List<Compared> all = compared(machine);
        List<Compared> differing = all.stream().filter(Compared::differs).toList();
        return fragments.html(
                "claims-compared",
                new View(
                        evidence.machines().size(),
                        sentence(all.size(), differing.size()),
                        differing.stream().map(claim -> line(claim, root)).toList(),
                        all.stream().map(claim -> line(claim, root)).toList()));
    }

    private List<Compared> compared(MachineRuns machine) {
        List<Compared> compared = new ArrayList<>();
        for (PublishedPage page : pages) {
            List<PublishedClaim> claims = page.claims().getOrDefault(machine.name(), List.of());
            for (int i = 0; i < claims.size(); i++) {
                Map<String, PublishedClaim> on = new LinkedHashMap<>();
                for (MachineRuns each : evidence.machines()) {
                    List<PublishedClaim> there = page.claims().getOrDefault(each.name(), List.of());
                    if (i < there.size()) {
                        on.put(each.label(), there.get(i));
                    }
                }
                compared.add(new Compared(page, claims.get(i), on));
            }
        }
        return compared;
    }

    private String sentence(int all, int differing) {
        int machines = evidence.machines().size();
        if (machines == 1) {
            return "This site knows one machine only; its %d claims can't be compared yet."
                    .formatted(all);
        }
        String on = machines == 2 ? "both machines" : "all " + machines + " machines";
        return differing == 0
                ? "Each of the %d claims came out the same on %s.".formatted(all, on)
                : "Of %d claims, %d came out the same on %s; %d did not."
                        .formatted(all, all - differing, on, differing);
    }

    private static Line line(Compared compared, String root) {
        return new Line(
                compared.claim(),
                root + compared.page().uri() + "#" + compared.claim().id(),
                compared.page().nav(),
                verdicts(compared));
    }

    /// The machines by what became of the claim there.
    private static List<Said> verdicts(Compared compared) {
        Map<Standing, List<Shown>> by = new EnumMap<>(Standing.class);
        compared.on()
                .forEach((machine, claim) ->
                        by.computeIfAbsent(claim.standing(), _ -> new ArrayList<>())
                                .add(new Shown(machine, claim.here())));
        return by.entrySet().stream()
                .map(entry ->
                        new Said(
                                entry.getKey(),
                                entry.getValue(),
                                by.size() == 1 && entry.getValue().size() > 1,
                                entry.getValue().size() > NAMED))
                .toList();
    }
}
