/// Checks of finished pages: broken links, and what no page may contain.
@NullMarked
package evidoc.check;

import org.jspecify.annotations.NullMarked;
