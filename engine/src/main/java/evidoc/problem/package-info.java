/// Problems that a user must fix, and how they are worded.
@NullMarked
package evidoc.problem;

import org.jspecify.annotations.NullMarked;
