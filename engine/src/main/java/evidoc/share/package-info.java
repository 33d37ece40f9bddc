/// The pictures that are shown where pages are shared.
@NullMarked
package evidoc.share;

import org.jspecify.annotations.NullMarked;
