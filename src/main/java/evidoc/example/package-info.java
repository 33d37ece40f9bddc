/// Examples as their authors wrote them: source, directives, regions, compiled classes.
@NullMarked
package evidoc.example;

import org.jspecify.annotations.NullMarked;
