/// Measured figures as pictures, tables and sentences; printed tables as diagrams.
@NullMarked
package evidoc.picture;

import org.jspecify.annotations.NullMarked;
