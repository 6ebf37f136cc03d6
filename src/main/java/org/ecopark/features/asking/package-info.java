/**
 * What a request for items asks: box, time, names, values, filter, order, page, coordinates, each read to what the shelf
 * understands, with all complaints made here. Refuses to ask the shelf for features and to know how they are answered.
 */
@NullMarked
package org.ecopark.features.asking;

import org.jspecify.annotations.NullMarked;
