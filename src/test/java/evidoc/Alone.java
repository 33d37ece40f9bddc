package evidoc;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Isolated;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// For a test class beside which no other may run: it measures time, fills the machine, or looks at
/// all processes.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("alone")
@Isolated
public @interface Alone {}
