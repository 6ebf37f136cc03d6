/** GeoJSON, its text sequences and TopoJSON, streamed. Refuses to know what the properties mean. */
@NullMarked
package org.ecopark.formats.geojson;

import org.jspecify.annotations.NullMarked;
