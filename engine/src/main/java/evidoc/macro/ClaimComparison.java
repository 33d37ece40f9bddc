package evidoc.macro;

import evidoc.page.Evidence;
import evidoc.page.Html;
import evidoc.page.PublishedClaim;
import evidoc.page.PublishedClaim.Standing;
import evidoc.recording.MachineRuns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What became of each claim of a site on each machine.
///
/// @param evidence names the machines
/// @param pages in the order of the site
record ClaimComparison(Evidence evidence, List<PublishedPage> pages) {
    /// More machines than this are given as a number; their names are one click away.
    private static final int NAMED = 4;

    /// A claim, with what became of it by the name of the machine.
    private record Compared(
            PublishedPage page, PublishedClaim claim, Map<String, Standing> standings) {
        boolean differs() {
            return standings.values().stream().distinct().count() > 1;
        }
    }

    /// The HTML for the page of one machine.
    ///
    /// @param root relative path from that page to the root of its machine's pages
    String html(MachineRuns machine, String root) {
        List<Compared> all = compared(machine);
        List<Compared> differing = all.stream().filter(Compared::differs).toList();
        String table = differing.isEmpty() ? "" : table(differing, root);
        return "<p>%s</p>%n%s<details class=\"all-claims\"><summary>All %d claims</summary>%n%s</details>%n"
                .formatted(
                        sentence(all.size(), differing.size()),
                        table,
                        all.size(),
                        table(all, root));
    }

    private List<Compared> compared(MachineRuns machine) {
        List<Compared> compared = new ArrayList<>();
        for (PublishedPage page : pages) {
            List<PublishedClaim> claims = page.claims().getOrDefault(machine.name(), List.of());
            for (int i = 0; i < claims.size(); i++) {
                Map<String, Standing> standings = new LinkedHashMap<>();
                for (MachineRuns each : evidence.machines()) {
                    List<PublishedClaim> there = page.claims().getOrDefault(each.name(), List.of());
                    if (i < there.size()) {
                        standings.put(each.label(), there.get(i).standing());
                    }
                }
                compared.add(new Compared(page, claims.get(i), standings));
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

    private String table(List<Compared> claims, String root) {
        return Html.table(
                "claims-compared",
                List.of("Claim", "What the machines say"),
                claims.stream().map(claim -> row(claim, root)).toList());
    }

    private String row(Compared compared, String root) {
        PublishedClaim claim = compared.claim();
        String text =
                claim.sentence().isEmpty()
                        ? "<code>" + Html.escape(claim.expression()) + "</code>"
                        : Html.escape(claim.sentence());
        return "<tr data-example=\"%s\"><td>%s <a href=\"%s\">%s</a></td><td>%s</td></tr>"
                .formatted(
                        Html.escape(claim.example()),
                        text,
                        Html.escape(root + compared.page().uri() + "#" + claim.id()),
                        Html.escape(compared.page().nav()),
                        verdicts(compared));
    }

    /// The machines by what became of the claim there.
    private String verdicts(Compared compared) {
        Map<Standing, List<String>> by = new EnumMap<>(Standing.class);
        compared.standings()
                .forEach((machine, standing) ->
                        by.computeIfAbsent(standing, _ -> new ArrayList<>()).add(machine));
        return by.entrySet().stream()
                .map(entry -> verdict(entry.getKey(), entry.getValue(), by.size() == 1))
                .collect(Collectors.joining());
    }

    private String verdict(Standing standing, List<String> machines, boolean all) {
        String word =
                "<span class=\"verdict\" data-standing=\"%s\">%s</span> "
                        .formatted(standing.attribute(), standing.words());
        String names = Html.escape(String.join(", ", machines));
        if (all && machines.size() > 1) {
            return "<div>%son all %d</div>".formatted(word, machines.size());
        }
        return machines.size() <= NAMED
                ? "<div>%son %s</div>".formatted(word, names)
                : "<details class=\"elsewhere\"><summary>%son %d of %d</summary>%s</details>"
                        .formatted(word, machines.size(), evidence.machines().size(), names);
    }
}
