/// Records what threads do while a program runs: by the kernel, by /proc, by the JVM.
@NullMarked
package evidoc.trace;

import org.jspecify.annotations.NullMarked;
