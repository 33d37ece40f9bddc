/// Macros that show an example, its output, its values, and lists of all of them.
@NullMarked
package evidoc.macro;

import org.jspecify.annotations.NullMarked;
