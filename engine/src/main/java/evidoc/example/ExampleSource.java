package evidoc.example;

import java.net.URI;

import javax.tools.SimpleJavaFileObject;

/// The source of a Java example, as it was read, for the compiler.
final class ExampleSource extends SimpleJavaFileObject {
    private final Example example;

    ExampleSource(Example example) {
        super(URI.create("source:///" + example.name()), Kind.SOURCE);
        this.example = example;
    }

    Example example() {
        return example;
    }

    String text() {
        return example.source();
    }

    /// Whether it is compiled with `--enable-preview`.
    boolean preview() {
        return example.variants().stream().anyMatch(variant -> variant.settings().preview());
    }

    /// A public class may have another name than the file, as where `java` runs a source.
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE && !simpleName.endsWith("-info");
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text();
    }
}
