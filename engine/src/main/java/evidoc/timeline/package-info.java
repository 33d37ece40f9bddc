/// What the threads of a run did, drawn over time.
@NullMarked
package evidoc.timeline;

import org.jspecify.annotations.NullMarked;
