/// The build: examples run, pages baked through JBake, the result checked and swapped in.
@NullMarked
package evidoc.site;

import org.jspecify.annotations.NullMarked;
