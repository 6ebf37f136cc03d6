/** How mixed the industry of an area is. */
@NullMarked
package org.ecopark.suitability.diversity;

import org.jspecify.annotations.NullMarked;
