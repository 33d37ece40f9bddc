/// The page about the runs of one example on one machine, and about its whole source.
@NullMarked
package evidoc.runpage;

import org.jspecify.annotations.NullMarked;
