package evidoc.page;

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
/// @param previous the page before
/// @param next the page behind
/// @param allPages the page that lists all pages; only a site that has one can be searched
/// @param machine what the page's runs were made on; empty for a page without runs
/// @param canonical its absolute address, where the site's is known
/// @param base the absolute address of the site, where it is known
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
        Optional<String> base) {

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
                    Optional.empty());

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
                base);
    }

    /// A link to a page.
    ///
    /// @param part whether it is a further page of a chapter, not the one that heads it
    /// @param current whether it is the page on which the link stands
    public record Link(String title, String nav, String uri, boolean part, boolean current) {
        public Link as(boolean isCurrent) {
            return new Link(title, nav, uri, part, isCurrent);
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
