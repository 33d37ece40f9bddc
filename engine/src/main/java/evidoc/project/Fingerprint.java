package evidoc.project;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// A hash of everything that a bake may read; two bakes with the same hash produce the same site.
public final class Fingerprint {
    private static final int CHUNK = 1 << 16;

    /// By class path.
    private static final Map<String, String> ENGINES = new ConcurrentHashMap<>();

    private final MessageDigest digest;

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Fingerprint text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /// Every file below a folder: its path and its content.
    ///
    /// @param left folders and files to leave out
    public Fingerprint content(Path folder, Predicate<Path> left) throws IOException {
        for (var file : PresentFiles.below(folder, left.negate()).entrySet()) {
            text(folder.relativize(file.getKey()).toString());
            text(String.valueOf(file.getValue().size()));
            text(Files.isRegularFile(file.getKey()) && isRead(file.getKey()) ? "" : "unreadable");
        }
        return text("end");
    }

    /// Adds the content of a file, which may be larger than the memory.
    private boolean isRead(Path file) {
        byte[] chunk = new byte[CHUNK];
        try (InputStream input = Files.newInputStream(file)) {
            for (int n = input.read(chunk); n >= 0; n = input.read(chunk)) {
                digest.update(chunk, 0, n);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Every file below a folder, or one file: its path, size and time of its last change. That is
    /// enough for files that only programs write.
    public Fingerprint look(Path path) throws IOException {
        return look(path, _ -> false);
    }

    /// Likewise, without some files.
    ///
    /// @param left folders and files to leave out
    public Fingerprint look(Path path, Predicate<Path> left) throws IOException {
        for (var file : PresentFiles.below(path, left.negate()).entrySet()) {
            text(path.relativize(file.getKey()).toString());
            text(file.getValue().size() + " " + file.getValue().lastModifiedTime());
        }
        return text("end");
    }

    /// The engine and its libraries, and the JDK that runs them, as they were when this process
    /// first asked: it goes on with what it has loaded, whatever happens to the files.
    public Fingerprint engine() throws IOException {
        String classPath = System.getProperty("java.class.path");
        String known = ENGINES.get(classPath);
        if (known == null) {
            known = engine(classPath);
            ENGINES.put(classPath, known);
        }
        return text(known);
    }

    private static String engine(String classPath) throws IOException {
        Fingerprint engine = new Fingerprint();
        engine.text(Runtime.version() + " " + System.getProperty("java.vendor"));
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            engine.text(entry);
            if (Files.isDirectory(path)) {
                engine.content(path, _ -> false);
            } else {
                engine.look(path);
            }
        }
        return engine.hex();
    }

    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
