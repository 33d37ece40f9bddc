package evidoc;

import org.junit.jupiter.api.Tag;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// For a test that looks at every page on every screen, or does the same many times: it runs with
/// `mvn -Pfull verify` only, and a shorter one keeps its promise in `mvn verify`.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag(Exhaustive.TAG)
public @interface Exhaustive {
    String TAG = "exhaustive";

    /// Whether they run; then other tests look at every page, too.
    boolean IS_WANTED = Boolean.getBoolean(TAG);
}
