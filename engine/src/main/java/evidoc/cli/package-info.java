/// The commands of the engine: build a site, preview it, begin a page or an example.
@NullMarked
package evidoc.cli;

import org.jspecify.annotations.NullMarked;
