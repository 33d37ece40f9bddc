/// Runs any program, watches it, and writes what its threads did: one HTML file that needs nothing
/// else, and trace events for other tools.
@NullMarked
package evidoc.profile;

import org.jspecify.annotations.NullMarked;
