package evidoc.example;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/// Puts the classes of each example into its own folder, whichever other examples the same task
/// compiles.
final class ClassFolders extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Function<Example, Path> folder;

    ClassFolders(StandardJavaFileManager files, Function<Example, Path> folder) {
        super(files);
        this.folder = folder;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling)
            throws IOException {
        if (sibling instanceof ExampleSource source) {
            String name = className.replace('.', '/') + kind.extension;
            return new ClassFile(folder.apply(source.example()).resolve(name));
        }
        return super.getJavaFileForOutput(location, className, kind, sibling);
    }

    private static final class ClassFile extends SimpleJavaFileObject {
        private final Path file;

        ClassFile(Path file) {
            super(file.toUri(), Kind.CLASS);
            this.file = file;
        }

        @Override
        public OutputStream openOutputStream() throws IOException {
            Files.createDirectories(file.getParent());
            return Files.newOutputStream(file);
        }
    }
}
