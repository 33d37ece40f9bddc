/// What a user must mend, and the words for it.
@NullMarked
package evidoc.problem;

import org.jspecify.annotations.NullMarked;
