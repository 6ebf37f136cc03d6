/** FlatGeobuf 3, streamed feature by feature. Refuses to use its index: a file is read as a whole. */
@NullMarked
package org.ecopark.formats.flatgeobuf;

import org.jspecify.annotations.NullMarked;
