/// The HTML that the engine writes into pages, in FreeMarker files that a site may replace.
@NullMarked
package evidoc.fragment;

import org.jspecify.annotations.NullMarked;
