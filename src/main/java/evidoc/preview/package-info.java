/// Shows a site while it is written: watches files, serves the site on loopback, tells browsers what
/// changed. It knows nothing of how a site is made.
@NullMarked
package evidoc.preview;

import org.jspecify.annotations.NullMarked;
