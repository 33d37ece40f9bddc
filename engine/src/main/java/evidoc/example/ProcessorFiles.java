package evidoc.example;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.ForwardingJavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/// Loads the annotation processors of an example from its own libraries: they see those of the JDK
/// and none of the engine's.
final class ProcessorFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final List<Path> libraries;
    private final List<URLClassLoader> loaders = new ArrayList<>();

    ProcessorFiles(StandardJavaFileManager files, List<Path> libraries) {
        super(files);
        this.libraries = libraries;
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
        if (location != StandardLocation.ANNOTATION_PROCESSOR_PATH
                && location != StandardLocation.CLASS_PATH) {
            return super.getClassLoader(location);
        }
        URLClassLoader loader =
                new URLClassLoader(
                        libraries.stream().map(ProcessorFiles::address).toArray(URL[]::new),
                        new OfTheJdk());
        loaders.add(loader);
        return loader;
    }

    private static URL address(Path library) {
        try {
            return library.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (URLClassLoader loader : loaders) {
            loader.close();
        }
        super.close();
    }

    /// The JDK's classes, with those of its compiler.
    private static final class OfTheJdk extends ClassLoader {
        OfTheJdk() {
            super(getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("com.sun.source.") || name.startsWith("com.sun.tools.javac.")) {
                return getSystemClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
