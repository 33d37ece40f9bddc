/// Questions that a reader answers before looking at a run, which then tells the answer.
@NullMarked
package evidoc.predict;

import org.jspecify.annotations.NullMarked;
