/// A site that its author edits: what a change touches is built again, and the browser reloads.
@NullMarked
package evidoc.preview;

import org.jspecify.annotations.NullMarked;
