/// The commands of the engine: build a site, preview it, create a page or an example.
@NullMarked
package evidoc.cli;

import org.jspecify.annotations.NullMarked;
