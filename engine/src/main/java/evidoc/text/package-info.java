/// Words and characters: amounts, markup, hashes.
@NullMarked
package evidoc.text;

import org.jspecify.annotations.NullMarked;
