/// Runs the threads of an example in every order, step by step, and records each state.
@NullMarked
package evidoc.schedule;

import org.jspecify.annotations.NullMarked;
