package evidoc.claim;

import evidoc.claim.ClaimData.OfClaim;
import evidoc.claim.ClaimData.OfMachine;
import evidoc.claim.ClaimData.OfResult;
import evidoc.example.Example;
import evidoc.example.Variant;
import evidoc.page.Evidence;
import evidoc.page.PublishedClaim;
import evidoc.page.PublishedClaim.Standing;
import evidoc.page.RunFacts;
import evidoc.page.ShownRun;
import evidoc.page.SitePage;
import evidoc.recording.MachineRecord;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRun;
import evidoc.recording.Run;
import evidoc.recording.RunStore;
import evidoc.text.PlainText;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes every claim of a site into one file, with all that judges it, so that others can judge it
/// again.
///
/// @param site its name
/// @param address of the site, if it is known
public record ClaimsFile(Evidence evidence, String site, Optional<String> address) {
    /// Its address, from the root of the site.
    public static final String NAME = "evidoc/claims.json";

    private static final JsonMapper JSON = new JsonMapper();

    /// Writes the file.
    ///
    /// @param pages those of each machine, in the order of the machines
    /// @param destination folder of the site
    public void write(List<SitePage> pages, Path destination) throws IOException {
        ClaimData data =
                new ClaimData(
                        ClaimData.SCHEMA,
                        site,
                        address,
                        evidence.machines().stream().map(ClaimsFile::machine).toList(),
                        claims(pages));
        Path file = destination.resolve(NAME);
        Files.createDirectories(file.getParent());
        Files.writeString(file, lines(JSON.writeValueAsString(data)));
    }

    /// A line for each claim, so that a person can read the file, too, and compare two of them.
    private static String lines(String json) {
        return json.replace("{\"page\":", "\n{\"page\":")
                        .replace("{\"machine\":", "\n {\"machine\":")
                + "\n";
    }

    private static OfMachine machine(MachineRuns machine) {
        String what =
                machine.machines().stream()
                        .findFirst()
                        .map(MachineRecord::machine)
                        .map(found -> found.description() + ", JDK " + found.jdk())
                        .orElse("");
        return new OfMachine(machine.name(), PlainText.of(what));
    }

    private List<OfClaim> claims(List<SitePage> pages) {
        List<List<SitePage>> byMachine = evidence.byMachine(pages);
        ClaimEvaluator evaluator = new ClaimEvaluator();
        List<OfClaim> claims = new ArrayList<>();
        for (int i = 0; i < byMachine.getFirst().size(); i++) {
            SitePage page = byMachine.getFirst().get(i);
            List<PublishedClaim> published = page.content().claims();
            for (int place = 0; place < published.size(); place++) {
                PublishedClaim claim = published.get(place);
                List<OfResult> results = new ArrayList<>();
                for (int m = 0; m < byMachine.size(); m++) {
                    PublishedClaim there = byMachine.get(m).get(i).content().claims().get(place);
                    results.add(result(there, evidence.machines().get(m), evaluator));
                }
                claims.add(
                        new OfClaim(
                                page.uri(),
                                claim.id(),
                                claim.example(),
                                claim.variant(),
                                claim.expression(),
                                claim.sentence(),
                                results));
            }
        }
        return claims;
    }

    private OfResult result(PublishedClaim claim, MachineRuns machine, ClaimEvaluator evaluator) {
        Optional<ShownRun> shown = shown(claim, machine);
        Optional<Run> run =
                shown.filter(found -> !found.outdated())
                        .flatMap(found ->
                                found.recording() instanceof Run known
                                        ? Optional.of(known)
                                        : Optional.empty());
        boolean judged = claim.standing().isJudged();
        return new OfResult(
                machine.name(),
                verdict(claim.standing()),
                judged ? "" : reason(claim, shown),
                judged ? claim.here() : "",
                run.map(Run::startedAt).map(String::valueOf),
                run.map(_ -> "runs/" + machine.name() + "/" + RunStore.fileName(claim.example())),
                run.map(found ->
                                new ClaimFacts(
                                                shown.get().figures(found),
                                                RunFacts.variables(found))
                                        .of(evaluator.variables(claim.expression())))
                        .orElse(List.of()));
    }

    private Optional<ShownRun> shown(PublishedClaim claim, MachineRuns machine) {
        return evidence.examples()
                .find(claim.example())
                .flatMap(example ->
                        variant(example, claim.variant())
                                .map(variant -> ShownRun.of(example, variant, machine)));
    }

    private static Optional<Variant> variant(Example example, String name) {
        return example.variants().stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst();
    }

    private static String verdict(Standing standing) {
        return switch (standing) {
            case HELD -> "held";
            case NOT_HELD -> "denied";
            case NOT_RUN, NOT_RECORDED, BUSY, OUTDATED -> "not judged";
        };
    }

    private static String reason(PublishedClaim claim, Optional<ShownRun> shown) {
        return shown.map(ShownRun::recording)
                .filter(NotRun.class::isInstance)
                .map(NotRun.class::cast)
                .map(NotRun::reason)
                .orElseGet(() -> claim.here().isEmpty() ? claim.standing().words() : claim.here());
    }
}
