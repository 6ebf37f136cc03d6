/** What an investor can know of a point: supply, competitors, returns, what they hang on, outlets. Knows no HTTP. */
@NullMarked
package org.ecopark.prospects.point;

import org.jspecify.annotations.NullMarked;
