/// What AsciidoctorJ finds by itself: the macros of the engine for any document.
@NullMarked
package evidoc.asciidoctor;

import org.jspecify.annotations.NullMarked;
