/** Outlines of marks and icons by name. Sealed; refuses to know sizes, colours and places. */
@NullMarked
package org.ecopark.maps.marks;

import org.jspecify.annotations.NullMarked;
