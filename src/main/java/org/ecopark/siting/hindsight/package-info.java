/**
 * A plan beside what was built: how far off, how much too large or small, how much taken, which rank the real places have
 * among all candidates, and what chance or a rule of thumb would have said. Pure: records in, records out. Refuses to say
 * that one case proves a method.
 */
@NullMarked
package org.ecopark.siting.hindsight;

import org.jspecify.annotations.NullMarked;
