/// Runs examples in separate processes, within limits, and records them.
@NullMarked
package evidoc.runner;

import org.jspecify.annotations.NullMarked;
