/// What is wrong with finished pages: links that lead nowhere, and what no page may contain.
@NullMarked
package evidoc.check;

import org.jspecify.annotations.NullMarked;
