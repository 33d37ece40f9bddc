package evidoc.example;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// All examples in one zip file, each below `examples` as in the project, and a text that says how
/// to run one. The same examples make the same bytes.
public final class ExampleArchive {
    /// Name of the file in the site's folder of examples.
    public static final String NAME = "all-examples.zip";

    /// An early time that a zip file can store without the time zone of this machine.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final Comparator<Example> SIMPLEST =
            Comparator.comparing(Example::language)
                    .thenComparingInt(example -> command(example).length());

    private static final String JBANG = "jbang ";

    private final Examples examples;

    public ExampleArchive(Examples examples) {
        this.examples = examples;
    }

    /// The zip file.
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            put(zip, "README.txt", readMe());
            Set<String> put = new HashSet<>();
            for (Example example : examples.all()) {
                put(zip, path(example), example.source());
                for (Part part : example.parts().all()) {
                    if (put.add(part.name())) {
                        put(zip, "examples/" + part.name(), Files.readAllBytes(part.file()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The path of an example in the unpacked file.
    public static String path(Example example) {
        return "examples/" + example.name();
    }

    /// What a reader types in the folder of the unpacked file to run an example.
    public static String command(Example example) {
        Variant first = example.variants().getFirst();
        return String.join(" ", ReaderCommand.of(example, first.settings(), path(example)));
    }

    private String readMe() {
        StringBuilder text = new StringBuilder();
        text.append("Each file in the folder examples is a separate program.\n");
        text.append("Java needs a JDK 25 and nothing else; Python needs Python 3.\n");
        if (examples.all().stream().anyMatch(example -> command(example).contains(JBANG))) {
            text.append("Those that have libraries need JBang: see https://www.jbang.dev.\n");
        }
        examples.all().stream()
                .min(SIMPLEST)
                .ifPresent(simple ->
                        text.append("Run one from this folder, for example:\n\n    ")
                                .append(command(simple))
                                .append("\n\n"));
        text.append("The comment at its top says what it shows.\n");
        return text.toString();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        put(zip, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
