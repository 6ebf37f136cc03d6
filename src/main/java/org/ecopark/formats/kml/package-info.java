/** KML 2.2 and KMZ, streamed. Refuses document types, entities and everything that lies outside the file. */
@NullMarked
package org.ecopark.formats.kml;

import org.jspecify.annotations.NullMarked;
