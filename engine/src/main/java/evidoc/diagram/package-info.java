/// Graphs and memory maps, drawn from the tables that examples print.
@NullMarked
package evidoc.diagram;

import org.jspecify.annotations.NullMarked;
