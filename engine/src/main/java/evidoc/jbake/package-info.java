/// JBake, and all that the engine knows of it: its crawler, its renderer and its assets, without its
/// database.
@NullMarked
package evidoc.jbake;

import org.jspecify.annotations.NullMarked;
