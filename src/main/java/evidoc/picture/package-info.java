/// Measured figures as pictures, tables and sentences.
@NullMarked
package evidoc.picture;

import org.jspecify.annotations.NullMarked;
