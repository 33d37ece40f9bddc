/// Shows every order in which threads can take their steps: a reader takes them.
@NullMarked
package evidoc.stepper;

import org.jspecify.annotations.NullMarked;
