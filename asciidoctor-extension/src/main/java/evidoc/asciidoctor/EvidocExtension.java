package evidoc.asciidoctor;

import evidoc.document.DocumentExtension;

import org.asciidoctor.Asciidoctor;
import org.asciidoctor.jruby.extension.spi.ExtensionRegistry;

/// Registers the macros. It is compiled for older JDKs than the engine is, so that it can say which
/// one the engine needs.
public final class EvidocExtension implements ExtensionRegistry {
    private static final int FEATURE = 25;

    @Override
    public void register(Asciidoctor asciidoctor) {
        int here = Runtime.version().feature();
        if (here < FEATURE) {
            throw new IllegalStateException(
                    "evidoc-asciidoctor needs JDK %d, but Asciidoctor runs on JDK %d. Set JAVA_HOME to a JDK %d."
                            .formatted(FEATURE, here, FEATURE));
        }
        Engine.register(asciidoctor);
    }

    /// Loaded only where its classes can be.
    private static final class Engine {
        static void register(Asciidoctor asciidoctor) {
            DocumentExtension.register(asciidoctor);
        }
    }
}
