/// Example programs: their sources, the directives in them, and the classes compiled from them.
@NullMarked
package evidoc.example;

import org.jspecify.annotations.NullMarked;
