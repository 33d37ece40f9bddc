/// AsciiDoc pages to HTML, with the macros that inject recorded runs.
@NullMarked
package evidoc.asciidoc;

import org.jspecify.annotations.NullMarked;
