/** What arises and can go to a plant: offers of a class less what only passes through. */
@NullMarked
package org.ecopark.siting.arisings;

import org.jspecify.annotations.NullMarked;
