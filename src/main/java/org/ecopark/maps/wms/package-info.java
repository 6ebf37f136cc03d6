/**
 * WMS 1.3.0 and 1.1.1: requests are read, with every complaint as the standard names it, and answers are written. Refuses
 * to draw.
 */
@NullMarked
package org.ecopark.maps.wms;

import org.jspecify.annotations.NullMarked;
