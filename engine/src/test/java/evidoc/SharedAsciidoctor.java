package evidoc;

import evidoc.conversion.AsciidoctorRuntime;

import org.asciidoctor.Asciidoctor;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The one AsciidoctorJ of all tests of macros: each start of its JRuby takes seconds.
public final class SharedAsciidoctor {
    private static final String NAME = "asciidoctor";

    private SharedAsciidoctor() {}

    /// For its test classes. No two run at once, since two threads can't use one runtime.
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @ResourceLock(NAME)
    public @interface User {}

    private static final class Holder {
        static final Asciidoctor ASCIIDOCTOR = AsciidoctorRuntime.start();
    }

    /// Without any extension.
    public static Asciidoctor get() {
        Holder.ASCIIDOCTOR.unregisterAllExtensions();
        return Holder.ASCIIDOCTOR;
    }
}
