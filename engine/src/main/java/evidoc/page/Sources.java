package evidoc.page;

import evidoc.problem.Problem;
import evidoc.problem.Problems;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What pages may cite: the entries of `sources.yaml` by their keys, none if there is no such file.
public final class Sources {
    private static final String FILE = "sources.yaml";

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
        YAMLMapper mapper =
                YAMLMapper.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        try {
            Map<String, Source> all =
                    mapper.readValue(
                            Files.readString(file),
                            new TypeReference<TreeMap<String, Source>>() {});
            all.forEach((key, source) -> check(key, source, problems));
            return new Sources(all);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add(
                    new Problem(
                            FILE,
                            Math.max(0, line),
                            "cannot be read: " + e.getOriginalMessage(),
                            "Write each entry as a key with label, title, url and says."));
            return new Sources(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Source> all() {
        return all;
    }

    private static void check(String key, Source source, Problems problems) {
        boolean lacks =
                Stream.of(source.label(), source.title(), source.url(), source.says())
                        .anyMatch(text -> text == null || text.isBlank());
        if (lacks) {
            problems.add(
                    Problem.in(
                            FILE,
                            "source '" + key + "' lacks label, title, url or says",
                            "Complete the entry."));
        } else if (!isWebAddress(source.url())) {
            problems.add(
                    Problem.in(
                            FILE,
                            "source '" + key + "' has the invalid url '" + source.url() + "'",
                            "Write a complete address that begins with https://."));
        }
    }

    private static boolean isWebAddress(String url) {
        try {
            return "https".equals(URI.create(url).getScheme());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
