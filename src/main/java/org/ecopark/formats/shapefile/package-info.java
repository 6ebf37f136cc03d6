/**
 * ESRI Shapefiles: the geometries of .shp beside the table of .dbf, read record by record (ESRI Shapefile Technical
 * Description, July 1998; dBase III and IV tables). Refuses to know archives: it is given files that lie side by side.
 */
@NullMarked
package org.ecopark.formats.shapefile;

import org.jspecify.annotations.NullMarked;
