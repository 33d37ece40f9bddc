/// Runs examples in processes of their own, within limits, and records them.
@NullMarked
package evidoc.runner;

import org.jspecify.annotations.NullMarked;
