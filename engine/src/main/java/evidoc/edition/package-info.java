/// The pages of a site once for each machine, with all that they show of each other.
@NullMarked
package evidoc.edition;

import org.jspecify.annotations.NullMarked;
