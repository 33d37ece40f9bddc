/// Sentences that the recorded runs must bear out, and what becomes of those that a run denies.
@NullMarked
package evidoc.claim;

import org.jspecify.annotations.NullMarked;
