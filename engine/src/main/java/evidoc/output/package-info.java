/// What can be read in the output of a run: values, tables, passages, spreads.
@NullMarked
package evidoc.output;

import org.jspecify.annotations.NullMarked;
