/// What a site says of itself and of its pages: names, addresses, history, structured data.
@NullMarked
package evidoc.metadata;

import org.jspecify.annotations.NullMarked;
