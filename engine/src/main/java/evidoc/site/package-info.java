/// The build: pages are converted and rendered through JBake, checked, and swapped in.
@NullMarked
package evidoc.site;

import org.jspecify.annotations.NullMarked;
