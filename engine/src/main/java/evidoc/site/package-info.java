/// The build: recordings and pages become a site, which is checked and swapped in.
@NullMarked
package evidoc.site;

import org.jspecify.annotations.NullMarked;
