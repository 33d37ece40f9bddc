/// What a user sees in a terminal while a command runs.
@NullMarked
package evidoc.console;

import org.jspecify.annotations.NullMarked;
