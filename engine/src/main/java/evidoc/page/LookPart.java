package evidoc.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A part of the engine's look: the style sheet and the script of what only some pages have. This
/// is the one place that says which part needs which files.
public enum LookPart {
    /// What every page may have.
    BASE(
            "",
            "properties source run claim table list picture button print",
            "memory say copy wrap values unpack"),
    /// Widths of columns that an author asked for.
    COLUMNS("col-", "columns", ""),
    CARDS("example-cards", "cards", ""),
    CHART("chart", "chart", ""),
    TIMELINE("timeline", "timeline", "timeline"),
    DIAGRAM("diagram", "diagram", ""),
    SCHEDULES("schedules", "schedules", "schedules"),
    PREDICT("predict", "predict", "predict"),
    LANGUAGES("languages", "languages", "languages"),
    PASTE("run-it", "", "paste"),
    LISTS("filter", "lists", "filter"),
    RUNS("run-about", "run-page", "");

    /// A folder of the site that no asset may use.
    public static final String FOLDER = "evidoc";

    private static final Pattern CLASSES = Pattern.compile("class=\"([^\"]*)\"");

    private final String role;
    private final String styles;
    private final String scripts;

    /// A part with the names of its files, in their order, with a space between.
    ///
    /// @param role how a class of what needs them begins; empty if every page does
    LookPart(String role, String styles, String scripts) {
        this.role = role;
        this.styles = styles;
        this.scripts = scripts;
    }

    /// The parts that a page needs.
    ///
    /// @param body HTML
    public static List<LookPart> of(String body) {
        Set<String> classes =
                CLASSES.matcher(body)
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .flatMap(names -> Arrays.stream(names.split(" ")))
                        .collect(Collectors.toSet());
        return Arrays.stream(values())
                .filter(part ->
                        part == BASE || classes.stream().anyMatch(it -> it.startsWith(part.role)))
                .toList();
    }

    /// Names of the files of rules that its style sheet consists of.
    public List<String> styles() {
        return names(styles);
    }

    /// Names of the files that its script consists of.
    public List<String> scripts() {
        return names(scripts);
    }

    /// The address of its style sheet, from the root of the site.
    public Stream<String> style() {
        return styles.isEmpty() ? Stream.of() : Stream.of(address("css"));
    }

    /// The address of its script, from the root of the site.
    public Stream<String> script() {
        return scripts.isEmpty() ? Stream.of() : Stream.of(address("js"));
    }

    private static List<String> names(String files) {
        return files.isEmpty() ? List.of() : List.of(files.split(" "));
    }

    private String address(String extension) {
        return FOLDER + "/" + name().toLowerCase(Locale.ROOT) + "." + extension;
    }
}
