/// What went wrong, in one line that a user can act on.
@NullMarked
package evidoc.problem;

import org.jspecify.annotations.NullMarked;
