/// Words and characters: amounts, markup, checksums.
@NullMarked
package evidoc.text;

import org.jspecify.annotations.NullMarked;
