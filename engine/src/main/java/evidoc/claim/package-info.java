/// Sentences that must hold in the recorded runs, and how a page shows those that a run denies.
@NullMarked
package evidoc.claim;

import org.jspecify.annotations.NullMarked;
