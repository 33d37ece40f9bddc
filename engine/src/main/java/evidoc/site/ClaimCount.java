package evidoc.site;

import evidoc.page.PublishedClaim;
import evidoc.page.PublishedClaim.Standing;
import evidoc.page.SitePage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How many claims of a site had each result.
///
/// @param byStanding the number of each; those that don't occur are left out
record ClaimCount(Map<Standing, Integer> byStanding) {

    /// The claims on all pages of all machines.
    static ClaimCount of(List<SitePage> pages) {
        Map<Standing, Integer> count = new EnumMap<>(Standing.class);
        for (SitePage page : pages) {
            for (PublishedClaim claim : page.content().claims()) {
                count.merge(claim.standing(), 1, Integer::sum);
            }
        }
        return new ClaimCount(count);
    }

    /// `claims: 12 judged (10 held, 2 denied), 3 not judged (2 not run, 1 machine was busy)`.
    @Override
    public String toString() {
        int held = count(Standing.HELD);
        int denied = count(Standing.NOT_HELD);
        int others = byStanding.values().stream().mapToInt(Integer::intValue).sum() - held - denied;
        return "claims: %d judged (%d held, %d denied), %d not judged%s"
                .formatted(held + denied, held, denied, others, reasons());
    }

    private int count(Standing standing) {
        return byStanding.getOrDefault(standing, 0);
    }

    private String reasons() {
        String reasons =
                byStanding.entrySet().stream()
                        .filter(entry -> !entry.getKey().isJudged())
                        .map(entry -> entry.getValue() + " " + reason(entry.getKey()))
                        .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "" : " (" + reasons + ")";
    }

    private static String reason(Standing standing) {
        return switch (standing) {
            case HELD, NOT_HELD -> "judged";
            case NOT_RUN -> "not run";
            case NOT_RECORDED -> "not recorded";
            case BUSY -> "on a busy machine";
            case OUTDATED -> "recorded from an earlier version";
        };
    }
}
