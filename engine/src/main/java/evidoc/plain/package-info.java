/// Pages as plain text, and the list of them, for programs that read texts and not HTML.
@NullMarked
package evidoc.plain;

import org.jspecify.annotations.NullMarked;
