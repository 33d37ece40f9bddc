/// Hand-drawn illustrations, in the colours of the page.
@NullMarked
package evidoc.illustration;

import org.jspecify.annotations.NullMarked;
