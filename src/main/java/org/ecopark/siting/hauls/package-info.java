/** Ways from what arises to candidates, and what hauling over them costs. */
@NullMarked
package org.ecopark.siting.hauls;

import org.jspecify.annotations.NullMarked;
