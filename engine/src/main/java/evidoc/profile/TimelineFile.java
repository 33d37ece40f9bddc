package evidoc.profile;

import evidoc.fragment.Fragments;
import evidoc.fragment.Html;
import evidoc.trace.TracedThread;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.List;

/// Writes a profile as one HTML file that needs nothing else: style, script and data stand in it,
/// and its Content-Security-Policy forbids everything else.
///
/// @param detail how many periods the chart may have; the shortest ones of more are merged
public record TimelineFile(Profile profile, int detail) {

    public void write(Path file) throws IOException {
        List<Group> groups = Group.of(profile.trace());
        Lanes lanes = Lanes.of(profile, detail);
        String style = text("/evidoc/site/look/properties.css") + text("/evidoc/profile/page.css");
        String script = text("/evidoc/profile/page.js");
        PageView view =
                new PageView(
                        profile,
                        lanes,
                        groups,
                        new Html(style),
                        new Html(script),
                        "default-src 'none'; style-src "
                                + hash(style)
                                + "; script-src "
                                + hash(script)
                                + "; base-uri 'none'; form-action 'none'");
        List<Html> around = Fragments.ofEngine().around("profile", view);
        Path absolute = file.toAbsolutePath();
        Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            out.write(around.getFirst().markup().getBytes(StandardCharsets.UTF_8));
            try (OutputStream data = Base64.getEncoder().wrap(new Unclosed(out))) {
                packed(lanes, groups).write(data);
            }
            out.write(around.getLast().markup().getBytes(StandardCharsets.UTF_8));
        }
        Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
    }

    private PackedData packed(Lanes lanes, List<Group> groups) {
        IdentityHashMap<TracedThread, Integer> numbers = new IdentityHashMap<>();
        groups.forEach(group -> group.threads().forEach(t -> numbers.put(t, group.number())));
        List<Integer> ofThreads = new ArrayList<>();
        profile.trace()
                .processes()
                .forEach(process ->
                        process.threads()
                                .forEach(thread -> ofThreads.add(numbers.getOrDefault(thread, 0))));
        return new PackedData(profile, lanes, ofThreads, groups.stream().map(Group::name).toList());
    }

    /// The end of the data is not the end of the file.
    private static final class Unclosed extends OutputStream {
        private final OutputStream out;

        Unclosed(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            out.write(bytes, start, length);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream stream = TimelineFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new FileNotFoundException(name + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
