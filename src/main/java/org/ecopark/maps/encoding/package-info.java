/** Pictures become bytes: PNG, PNG of at most 256 colours, JPEG. Sealed; refuses to know what is in the pictures. */
@NullMarked
package org.ecopark.maps.encoding;

import org.jspecify.annotations.NullMarked;
