/// Runs of examples: real processes, what they printed, how they ended, on which machine.
@NullMarked
package evidoc.run;

import org.jspecify.annotations.NullMarked;
