/// The folders of a project: where everything is, and how a finished site replaces the last one.
@NullMarked
package evidoc.project;

import org.jspecify.annotations.NullMarked;
