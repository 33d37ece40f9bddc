/// The libraries of examples: resolved from Maven repositories, as the user's Maven would.
@NullMarked
package evidoc.dependency;

import org.jspecify.annotations.NullMarked;
