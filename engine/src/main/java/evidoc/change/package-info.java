/// What changed between two recordings of the same examples: figures, claims and outputs.
@NullMarked
package evidoc.change;

import org.jspecify.annotations.NullMarked;
