/// Values, tables and claims, read from the recorded output of a run.
@NullMarked
package evidoc.figure;

import org.jspecify.annotations.NullMarked;
