package evidoc.example;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A program that the site runs and shows, and what its source says about itself.
///
/// @param name path below `examples`, with `/` on every system: `chapter/Name.java`
/// @param file the source
/// @param lines the source's lines, without line ends
/// @param variants ways to run it, at least one
/// @param regions by tag
/// @param parts what belongs to it besides its source
public record Example(
        String name,
        Path file,
        Language language,
        List<String> lines,
        List<Variant> variants,
        Map<String, Region> regions,
        Parts parts) {

    public Example {
        lines = List.copyOf(lines);
        variants = List.copyOf(variants);
        regions = Map.copyOf(regions);
    }

    /// An example that is one file.
    public Example(
            String name,
            Path file,
            Language language,
            List<String> lines,
            List<Variant> variants,
            Map<String, Region> regions) {
        this(name, file, language, lines, variants, regions, Parts.NONE);
    }

    /// The file's own name: `Name.java`.
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /// The folder that it is in: `chapter`; empty for none.
    public String folder() {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    /// The class that is named after the file, for a Java example: `Name`.
    public String mainClass() {
        return fileName().substring(0, fileName().lastIndexOf('.'));
    }

    /// The package that a Java example declares; empty for none.
    String packageName() {
        return PackageName.of(lines);
    }

    /// Whether it shows the errors of the compiler, and is not run.
    public boolean isNotToCompile() {
        return variants.stream()
                .anyMatch(variant ->
                        variant.settings().expectation() instanceof Expectation.NoCompile);
    }

    public String source() {
        return String.join("\n", lines) + "\n";
    }

    /// Lines of a source.
    ///
    /// @param first the first line of a file is 1
    /// @param last included
    public record Lines(int first, int last) {}

    /// Where a region is.
    ///
    /// @throws IllegalArgumentException if there is no such tag; see [#tags()]
    public Lines region(String tag) {
        Region region = regions.get(tag);
        if (region == null) {
            throw new IllegalArgumentException(tag);
        }
        return new Lines(region.firstLine(), region.lastLine());
    }

    public Set<String> tags() {
        return regions.keySet();
    }

    /// The comment at its top, in one line; empty if there is none.
    public String comment() {
        return LeadingComment.of(lines, language).text();
    }

    public List<String> variantNames() {
        return variants.stream().map(Variant::name).toList();
    }

    /// What it shows: the first sentence of the comment at its top; empty if there is none.
    public String summary() {
        return LeadingComment.of(lines, language).firstSentence();
    }

    /// The source for a page, without the lines that only mark regions.
    public List<SourceLine> shownLines() {
        return shown(1, lines.size());
    }

    /// One region for a page, moved to the left margin.
    ///
    /// @throws IllegalArgumentException if there is no such tag; see [#tags()]
    public List<SourceLine> shownLines(String tag) {
        Region region = regions.get(tag);
        if (region == null) {
            throw new IllegalArgumentException(tag);
        }
        return SourceLine.atLeftMargin(shown(region.firstLine(), region.lastLine()));
    }

    /// Without markers, and without the second of two empty lines that remain where a marker was;
    /// without empty lines at the beginning, which AsciiDoc would leave out.
    private List<SourceLine> shown(int first, int last) {
        List<SourceLine> shown = new ArrayList<>();
        boolean afterMarker = false;
        for (int number = first; number <= last; number++) {
            SourceLine line = new SourceLine(number, lines.get(number - 1));
            boolean marker = RegionReader.isMarker(line.text());
            boolean second =
                    afterMarker && line.isBlank() && !shown.isEmpty() && shown.getLast().isBlank();
            boolean leading = line.isBlank() && shown.isEmpty();
            if (!marker && !second && !leading) {
                shown.add(line);
            }
            afterMarker = marker || second;
        }
        return shown;
    }

    /// Whether the example must run alone: a variant is timing-sensitive, or it is traced, since a
    /// picture of its threads shows which thread had a core and when.
    public boolean runsByItself() {
        return variants.stream()
                .map(Variant::settings)
                .anyMatch(settings -> settings.alone() || settings.tracing().isOn());
    }
}
