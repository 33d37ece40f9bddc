package evidoc.page;

import evidoc.problem.NearMatch;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.problem.Problems;
import evidoc.project.TextFile;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What pages may cite: the entries of `sources.yaml` by their keys, none if there is no such file.
public final class Sources {
    private static final String FILE = "sources.yaml";
    private static final List<String> FIELDS = List.of("label", "title", "url", "says");
    private static final String REMEDY =
            "Write each entry as a key with label, title, url and says.";

    private final Map<String, Source> all;

    private Sources(Map<String, Source> all) {
        this.all = all;
    }

    /// Reads `sources.yaml`; a project without one has no sources.
    ///
    /// @param project its root
    /// @param problems receives the problems of the file
    public static Sources read(Path project, Problems problems) {
        Path file = project.resolve(FILE);
        if (!Files.exists(file)) {
            return new Sources(Map.of());
        }
        try {
            String text = TextFile.read(file, FILE);
            Sources sources = new Sources(new TreeMap<>());
            entries(text)
                    .forEach((key, entry) ->
                            sources.add(key, entry, () -> lineOf(key, text), problems));
            return sources;
        } catch (ProblemException e) {
            problems.addAll(e.problems());
        } catch (JacksonException e) {
            problems.add(unreadable(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sources(Map.of());
    }

    /// The parser's last line that isn't indented says what is wrong.
    private static Problem unreadable(JacksonException e) {
        String message =
                e.getOriginalMessage()
                        .lines()
                        .filter(line -> !line.startsWith(" "))
                        .reduce("", (_, last) -> last)
                        .replaceFirst("\\.$", "");
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return new Problem(FILE, Math.max(0, line), "cannot be read: " + message, REMEDY);
    }

    /// Its entries by their keys; none while the file is empty.
    private static Map<String, JsonNode> entries(String text) {
        JsonNode all =
                YAMLMapper.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build()
                        .readTree(text);
        if (!all.isObject() && !all.isMissingNode()) {
            throw new ProblemException(Problem.in(FILE, "not a list of entries", REMEDY));
        }
        Map<String, JsonNode> entries = new TreeMap<>();
        all.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        return entries;
    }

    private static int lineOf(String key, String text) {
        List<String> lines = text.lines().toList();
        return 1
                + IntStream.range(0, lines.size())
                        .filter(i ->
                                lines.get(i)
                                        .matches("[\"']?" + Pattern.quote(key) + "[\"']?\\s*:.*"))
                        .findFirst()
                        .orElse(-1);
    }

    Map<String, Source> all() {
        return all;
    }

    private void add(String key, JsonNode entry, IntSupplier line, Problems problems) {
        Source source =
                new Source(
                        entry.path("label").asString(""),
                        entry.path("title").asString(""),
                        entry.path("url").asString(""),
                        entry.path("says").asString(""));
        all.put(key, source);
        List<String> unknown =
                entry.propertyNames().stream().filter(name -> !FIELDS.contains(name)).toList();
        boolean lacks =
                Stream.of(source.label(), source.title(), source.url(), source.says())
                        .anyMatch(String::isBlank);
        if (!unknown.isEmpty()) {
            problems.add(
                    new Problem(
                            FILE,
                            line.getAsInt(),
                            "source '"
                                    + key
                                    + "' has the unknown field '"
                                    + unknown.getFirst()
                                    + "'",
                            NearMatch.remedy(unknown.getFirst(), FIELDS)));
        } else if (lacks) {
            problems.add(
                    new Problem(
                            FILE,
                            line.getAsInt(),
                            "source '" + key + "' lacks label, title, url or says",
                            "Complete the entry."));
        } else if (!isWebAddress(source.url())) {
            problems.add(
                    new Problem(
                            FILE,
                            line.getAsInt(),
                            "source '" + key + "' has the invalid url '" + source.url() + "'",
                            "Write a complete address that begins with https://."));
        }
    }

    private static boolean isWebAddress(String url) {
        try {
            URI address = URI.create(url);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
