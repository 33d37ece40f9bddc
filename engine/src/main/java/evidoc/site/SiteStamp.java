package evidoc.site;

import evidoc.project.EditorFiles;
import evidoc.project.Fingerprint;
import evidoc.project.Project;
import evidoc.project.SwapFolder;
import evidoc.project.TextHistory;
import evidoc.runner.Refresh;
import evidoc.runner.RunSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Records what the finished site was baked from. A bake is skipped if it would read the same again
/// and the site hasn't been changed since. Style sheets and scripts of the assets are recorded
/// separately, since pages don't depend on their content.
final class SiteStamp {
    /// What builds write, of the site and next to it. Maven's shade plugin rewrites its file in
    /// each build.
    private static final Set<String> BUILT =
            Set.of("target", "node_modules", "dependency-reduced-pom.xml");

    /// Lines about the files that were read and written. The line before them is about style sheets
    /// and scripts.
    private static final int FILES = 3;

    private final Project project;
    private final BuildRequest request;
    private final String before;
    private final String looks;

    /// Empty if the site was never baked.
    private final List<String> last;

    private SiteStamp(Project project, BuildRequest request, String before, String looks)
            throws IOException {
        this.project = project;
        this.request = request;
        this.before = before;
        this.looks = looks;
        this.last = Files.exists(project.stamp()) ? Files.readAllLines(project.stamp()) : List.of();
    }

    /// Captures the state of everything that a build is about to read, before reading any of it, so
    /// that a change in the meantime causes another bake.
    static SiteStamp before(Project project, BuildRequest request) throws IOException {
        Assets assets = new Assets(project);
        Fingerprint looks = new Fingerprint();
        looks.content(
                project.assets(),
                path ->
                        EditorFiles.has(path.getFileName())
                                || (Files.isRegularFile(path) && !assets.isLook(path)));
        Fingerprint files =
                new Fingerprint()
                        .content(
                                project.root(),
                                path ->
                                        !path.equals(project.root())
                                                && (!isSource(project, path)
                                                        || assets.isLook(path)))
                        .text(assets.looks().toString())
                        .look(
                                project.root(),
                                path -> !path.equals(project.root()) && !isNear(project, path))
                        .text(request.source() + " " + request.address())
                        .text(new TreeMap<>(request.settings()).toString())
                        .text(TextHistory.of(project).text())
                        .engine();
        return new SiteStamp(project, request, files.hex(), looks.hex());
    }

    private static boolean isSource(Project project, Path path) {
        return project.isSource(path) && !EditorFiles.has(path.getFileName());
    }

    /// A file next to the sources: a page may include it. It can be large, so its content isn't
    /// read.
    private static boolean isNear(Project project, Path path) {
        String name = path.getFileName().toString();
        return !project.isSource(path) && !name.startsWith(".") && !BUILT.contains(name);
    }

    /// The result of a bake.
    ///
    /// @param keys what all recordings of this machine depend on, in one text
    /// @param isNoisy whether other work disturbed one of its runs
    /// @param showsLooks whether a page includes a style sheet or a script of the assets
    /// @param reused how many recordings of this machine the next bake may reuse
    /// @param machines how many machines it shows
    /// @param pages of all machines
    /// @param claims the results of the claims on them, in one line
    record Baked(
            String keys,
            boolean isNoisy,
            boolean showsLooks,
            int reused,
            int machines,
            int pages,
            String claims) {

        private List<String> lines() {
            return List.of(
                    new Fingerprint().text(keys).hex(),
                    String.valueOf(isNoisy),
                    String.valueOf(showsLooks),
                    String.valueOf(reused),
                    String.valueOf(machines),
                    String.valueOf(pages),
                    claims);
        }

        private static Baked read(String keys, List<String> lines) {
            return new Baked(
                    keys,
                    Boolean.parseBoolean(lines.get(1)),
                    Boolean.parseBoolean(lines.get(2)),
                    Integer.parseInt(lines.get(3)),
                    Integer.parseInt(lines.get(4)),
                    Integer.parseInt(lines.get(5)),
                    lines.get(6));
        }
    }

    /// Supplies what recordings made now would depend on.
    interface Keys {
        String read() throws IOException, InterruptedException;
    }

    /// Whether a bake would produce the same as the last one, but for style sheets and scripts; no
    /// recording is read for that.
    ///
    /// @param keys called only if all files are the same
    /// @return the result of the last bake; empty if the site must be baked
    Optional<Baked> baked(Keys keys) throws IOException, InterruptedException {
        boolean same =
                mayBeReused()
                        && last.size() == 1 + FILES + 7
                        && last.subList(1, 1 + FILES).equals(List.of(before, recordings(), site()))
                        && !new SwapFolder(project.site()).isInterrupted();
        if (!same) {
            return Optional.empty();
        }
        String now = keys.read();
        List<String> rest = last.subList(1 + FILES, last.size());
        return Optional.of(Baked.read(now, rest))
                .filter(_ -> rest.getFirst().equals(new Fingerprint().text(now).hex()))
                .filter(baked -> !baked.showsLooks() || last.getFirst().equals(looks));
    }

    /// Whether style sheets or scripts have changed since the last bake.
    boolean haveLooksChanged() {
        return last.isEmpty() || !last.getFirst().equals(looks);
    }

    /// Stores that the site was baked from this.
    void write(Baked baked) throws IOException {
        List<String> lines = new ArrayList<>(List.of(looks, before, recordings(), site()));
        lines.addAll(baked.lines());
        Path half = project.stamp().resolveSibling(project.stamp().getFileName() + ".half");
        Files.write(half, lines);
        Files.move(
                half,
                project.stamp(),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean mayBeReused() {
        return switch (request.source()) {
            case RunSource.Here(Refresh refresh) -> refresh.equals(Refresh.NONE);
            case RunSource.Recorded _ -> false;
            case RunSource.Published _ -> true;
        };
    }

    private String recordings() throws IOException {
        return new Fingerprint().content(project.runs(), _ -> false).hex();
    }

    private String site() throws IOException {
        return new Fingerprint().look(project.site()).hex();
    }
}
