/// The macros in any AsciiDoc document, as an extension of AsciidoctorJ: no site, no templates.
@NullMarked
package evidoc.document;

import org.jspecify.annotations.NullMarked;
