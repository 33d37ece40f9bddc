package evidoc.preview;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// The folder that is served. It is never changed while a file in it is being read.
final class ServedFolder {
    private final Path folder;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    ServedFolder(Path folder) {
        this.folder = folder;
    }

    /// What changes the folder.
    interface Change {
        void make() throws IOException;
    }

    Path path() {
        return folder;
    }

    /// Changes the folder as a whole.
    void change(Change change) throws IOException {
        lock.writeLock().lock();
        try {
            change.make();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Replaces a file with another in one step.
    ///
    /// @param name from the folder's root
    void put(String name, Path file) throws IOException {
        change(() ->
                Files.move(
                        file,
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING));
    }

    /// The content of a file; empty if there is no such file inside the folder.
    ///
    /// @param name from the folder's root, with `/`
    Optional<byte[]> read(String name) throws IOException {
        lock.readLock().lock();
        try {
            Optional<Path> file = find(name).filter(Files::isRegularFile);
            return file.isPresent()
                    ? Optional.of(Files.readAllBytes(file.get()))
                    : Optional.empty();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// The address of a folder in it, from the root of the server; whatever its name, it doesn't
    /// lead to another host.
    String address(String name) {
        Path inside = folder.relativize(folder.resolve(name).normalize());
        try {
            String path = "/" + inside.toString().replace(File.separatorChar, '/') + "/";
            return new URI(null, null, path.replaceFirst("^/+", "/"), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// The file with this name, with links resolved, if it is inside the folder.
    private Optional<Path> find(String name) throws IOException {
        try {
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder) || !Files.exists(file)) {
                return Optional.empty();
            }
            return Optional.of(file.toRealPath()).filter(real -> isInside(real));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private boolean isInside(Path real) {
        try {
            return real.startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
