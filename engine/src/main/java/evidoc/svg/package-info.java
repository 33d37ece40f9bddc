/// Drawings as SVG: shapes, texts and their widths, scales.
@NullMarked
package evidoc.svg;

import org.jspecify.annotations.NullMarked;
