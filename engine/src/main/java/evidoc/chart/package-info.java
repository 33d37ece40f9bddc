/// Measured figures as bars, lines, spreads and histograms, with the same figures as a table and in
/// sentences.
@NullMarked
package evidoc.chart;

import org.jspecify.annotations.NullMarked;
