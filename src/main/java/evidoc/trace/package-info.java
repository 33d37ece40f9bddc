/// What threads did while a program ran: which ran when and on which core, and what the others
/// waited for, as the operating system and the JVM tell it.
@NullMarked
package evidoc.trace;

import org.jspecify.annotations.NullMarked;
