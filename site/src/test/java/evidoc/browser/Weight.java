package evidoc.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// What the first visit to a page transfers, as a server that compresses with gzip sends it.
///
/// @param page name of the page
/// @param text bytes of everything but illustrations and fonts, by the address below the site
/// @param rest bytes of illustrations and fonts, those in the page itself by its name
record Weight(String page, Map<String, Integer> text, Map<String, Integer> rest) {
    private static final int NAMED = 4;
    private static final String DRAWING = "(?s)<svg\\b.*?</svg>";
    private static final String FONT_OR_IMAGE = ".*\\.(woff2?|ttf|otf|png|jpe?g|webp|avif)";

    /// @param base address of the site's root
    static Weight of(Visit visit, BuiltSite site, URI base) {
        String page = base.relativize(visit.page()).getPath();
        Map<String, Integer> text = new LinkedHashMap<>();
        Map<String, Integer> rest = new LinkedHashMap<>();
        for (String request : visit.requests().stream().distinct().toList()) {
            String name = base.relativize(URI.create(request)).getPath();
            byte[] bytes = bytes(site.root().resolve(name));
            if (name.matches(FONT_OR_IMAGE)) {
                rest.put(name, bytes.length);
            } else if (name.equals(page)) {
                String bare = new String(bytes, UTF_8).replaceAll(DRAWING, "");
                text.put(name, zipped(bare.getBytes(UTF_8)));
                rest.put(name + " (drawings)", zipped(bytes) - zipped(bare.getBytes(UTF_8)));
            } else {
                text.put(name, zipped(bytes));
            }
        }
        return new Weight(page, text, rest);
    }

    int textBytes() {
        return text.values().stream().mapToInt(Integer::intValue).sum();
    }

    int allBytes() {
        return textBytes() + rest.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return "%s: %,d bytes, %,d with drawings and fonts; heaviest: %s"
                .formatted(page, textBytes(), allBytes(), heaviest());
    }

    private String heaviest() {
        return Stream.of(text, rest)
                .flatMap(parts -> parts.entrySet().stream())
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(NAMED)
                .map(part -> "%s %,d".formatted(part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
    }

    /// The level of {@link GZIPOutputStream} is 6, as that of most servers.
    private static int zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
