/**
 * Styles in MapLibre's language, for clients that draw vector tiles. Knows the style model; refuses to read style files
 * and to say anything that the language cannot.
 */
@NullMarked
@NamedInterface("maplibre")
package org.ecopark.layers.maplibre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
