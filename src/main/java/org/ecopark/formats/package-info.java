/**
 * Files as streams of records, and the tables packaged with the server. Knows GeoJSON, TopoJSON, CSV and WKT, their encodings and what goes wrong in them: broken
 * text is answered with a sentence that names the line, a bad geometry with a notice that has a place. Refuses to know
 * where records come from or go to: no HTTP, no database, no layers, no meaning of columns.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"geo"})
package org.ecopark.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
