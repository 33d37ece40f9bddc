/// AsciiDoc becomes pages: Asciidoctor with the engine's macros, and the pages that earlier builds
/// converted.
@NullMarked
package evidoc.conversion;

import org.jspecify.annotations.NullMarked;
