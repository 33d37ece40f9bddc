package evidoc.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// Says what the finished site was baked from. A bake is left out when it would read the same
/// again, and nobody has touched the site since.
final class SiteStamp {
    private final Project project;
    private final SiteBuilder.Wish wish;
    private final String before;

    private SiteStamp(Project project, SiteBuilder.Wish wish, String before) {
        this.project = project;
        this.wish = wish;
        this.before = before;
    }

    /// Looks at all that a build is about to read, before it reads any of it: what changes
    /// meanwhile is a reason to bake again.
    static SiteStamp before(Project project, SiteBuilder.Wish wish) throws IOException {
        Fingerprint files =
                new Fingerprint()
                        .content(project.root(), path -> isLeftOut(project, path))
                        .text(wish.source() + " " + wish.address())
                        .engine();
        return new SiteStamp(project, wish, files.hex());
    }

    /// What builds make, and what tools keep for themselves.
    private static boolean isLeftOut(Project project, Path path) {
        return path.equals(project.target())
                || (!path.equals(project.root()) && path.getFileName().toString().startsWith("."));
    }

    /// Whether the last bake was of the same files, recordings of this machine left aside.
    boolean isLikely() throws IOException {
        return mayBeReused() && lines().stream().findFirst().filter(before::equals).isPresent();
    }

    /// What a bake has made.
    ///
    /// @param pages of all machines
    /// @param claims what became of the claims on them, in one line
    record Baked(int pages, String claims) {}

    /// Whether the last bake is what a bake would make now.
    ///
    /// @param runs what the build would show; it was read after this stamp was made
    /// @return what it has made; empty if the site must be baked
    Optional<Baked> baked(RecordingStage.Result runs) throws IOException {
        List<String> lines = lines();
        boolean same =
                runs.ran().isEmpty()
                        && mayBeReused()
                        && lines.size() == 5
                        && lines.subList(0, 3).equals(List.of(before, recordings(), site()))
                        && !new SwapFolder(project.site()).isInterrupted();
        return same
                ? Optional.of(new Baked(Integer.parseInt(lines.get(3)), lines.get(4)))
                : Optional.empty();
    }

    /// Writes down that the site was baked from this.
    void write(Baked baked) throws IOException {
        List<String> lines =
                List.of(
                        before,
                        recordings(),
                        site(),
                        String.valueOf(baked.pages()),
                        baked.claims());
        Path half = project.stamp().resolveSibling(project.stamp().getFileName() + ".half");
        Files.write(half, lines);
        Files.move(
                half,
                project.stamp(),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean mayBeReused() {
        return switch (wish.source()) {
            case RunSource.Here(Refresh refresh) -> refresh.equals(Refresh.NONE);
            case RunSource.Recorded _ -> false;
            case RunSource.Published _ -> true;
        };
    }

    private List<String> lines() throws IOException {
        return Files.exists(project.stamp()) ? Files.readAllLines(project.stamp()) : List.of();
    }

    private String recordings() throws IOException {
        return new Fingerprint().content(project.runs(), _ -> false).hex();
    }

    private String site() throws IOException {
        return new Fingerprint().look(project.site()).hex();
    }
}
