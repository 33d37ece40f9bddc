/// Runs as files: what a program printed and did, on which machine, and whether the recording is
/// current.
@NullMarked
package evidoc.recording;

import org.jspecify.annotations.NullMarked;
