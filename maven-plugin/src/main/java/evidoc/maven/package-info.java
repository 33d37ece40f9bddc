/// The goals of the Maven plugin: each starts the engine in a JVM of its own.
@NullMarked
package evidoc.maven;

import org.jspecify.annotations.NullMarked;
