package evidoc.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a template shows around the body of a page. All addresses start at the root of the site.
///
/// @param siteName the site's name
/// @param rootpath what leads from the page to the root of the site: empty, or `../` once or more
/// @param pages what leads from the page to the first page of its machine: empty, or `../` once or
///   more
/// @param trail the way down to the page, without itself
/// @param chapters the pages that the navigation lists
/// @param place the page's number among all, from 1 on
/// @param places how many pages there are
/// @param machines all machines, each with the same page
/// @param previous the page before; none for a page of the appendix
/// @param next the page behind; none for a page of the appendix
/// @param allPages the page that lists all pages; only a site that has one can be searched
/// @param machine what the page's runs were made on; empty for a page without runs
/// @param canonical its absolute address, where the site's is known
/// @param base the absolute address of the site, where it is known
/// @param colophon what the page says of itself
public record Frame(
        String siteName,
        String rootpath,
        String pages,
        List<Link> trail,
        List<Link> chapters,
        int place,
        int places,
        List<MachineLink> machines,
        Optional<Link> previous,
        Optional<Link> next,
        Optional<Link> allPages,
        Optional<RunsOn> machine,
        Optional<String> canonical,
        Optional<String> base,
        Colophon colophon) {

    /// That of a page which isn't yet among others.
    public static final Frame NONE =
            new Frame(
                    "",
                    "",
                    "",
                    List.of(),
                    List.of(),
                    1,
                    1,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Colophon.NONE);

    public Frame {
        trail = List.copyOf(trail);
        chapters = List.copyOf(chapters);
        machines = List.copyOf(machines);
    }

    /// The same with other runs.
    public Frame with(Optional<RunsOn> newMachine) {
        return new Frame(
                siteName,
                rootpath,
                pages,
                trail,
                chapters,
                place,
                places,
                machines,
                previous,
                next,
                allPages,
                newMachine,
                canonical,
                base,
                colophon);
    }

    /// The same with another colophon.
    public Frame with(Colophon newColophon) {
        return new Frame(
                siteName,
                rootpath,
                pages,
                trail,
                chapters,
                place,
                places,
                machines,
                previous,
                next,
                allPages,
                machine,
                canonical,
                base,
                newColophon);
    }

    /// The chapters in the groups in which the navigation shows them: those that stand beside each
    /// other and name the same group.
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= chapters.size(); i++) {
            String name = chapters.get(from).group();
            if (i == chapters.size() || !chapters.get(i).group().equals(name)) {
                groups.add(new Group(name, chapters.subList(from, i)));
                from = i;
            }
        }
        return List.copyOf(groups);
    }

    /// Pages that the navigation shows together.
    ///
    /// @param name what stands above them; empty if they have no group
    public record Group(String name, List<Link> chapters) {
        public Group {
            chapters = List.copyOf(chapters);
        }
    }

    /// A link to a page.
    ///
    /// @param group what its page names as its group; empty for none
    /// @param part whether it is a further page of a chapter, not the one that heads it
    /// @param current whether it is the page on which the link stands
    public record Link(
            String title, String nav, String uri, String group, boolean part, boolean current) {
        public Link as(boolean isCurrent) {
            return new Link(title, nav, uri, group, part, isCurrent);
        }
    }

    /// A link to the same page of a machine.
    ///
    /// @param summary what the machine is; empty if its label says so
    public record MachineLink(
            String name, String label, String summary, String uri, boolean current) {}

    /// What runs were made on.
    ///
    /// @param summary what the machine is; empty if its label says so
    /// @param recorded when the newest was, to the minute; empty where nothing ran
    /// @param recordedIso the same instant in ISO 8601
    public record RunsOn(
            String label,
            String summary,
            String jdk,
            Optional<String> recorded,
            Optional<String> recordedIso) {}
}
