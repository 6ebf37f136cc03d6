/**
 * How layers look: GeoTools' style model, read from files in our own short form, several styles a layer, the last good
 * one kept when a file breaks. Knows names and properties of layers; refuses to draw.
 */
@NullMarked
@NamedInterface("styles")
package org.ecopark.layers.styles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
