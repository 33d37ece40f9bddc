/// What the search of a site loads.
@NullMarked
package evidoc.search;

import org.jspecify.annotations.NullMarked;
