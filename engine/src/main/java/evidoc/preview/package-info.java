/// A site that its author edits: what a change affects is rebuilt, and the browser reloads.
@NullMarked
package evidoc.preview;

import org.jspecify.annotations.NullMarked;
