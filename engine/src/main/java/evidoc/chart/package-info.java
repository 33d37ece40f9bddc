/// Measured figures as bars, lines, spreads and dots, with the same figures as a table and in
/// sentences.
@NullMarked
package evidoc.chart;

import org.jspecify.annotations.NullMarked;
