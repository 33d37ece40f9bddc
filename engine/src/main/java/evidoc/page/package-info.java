/// What all macros share: the page that is being converted, the runs that it shows, sources,
/// glossary.
@NullMarked
package evidoc.page;

import org.jspecify.annotations.NullMarked;
