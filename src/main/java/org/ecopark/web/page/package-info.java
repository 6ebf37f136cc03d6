/**
 * The files of the map page: under which addresses browsers keep them, how they are compressed, and what the first view
 * needs. Knows nothing of what the page does, and refuses what any room makes itself.
 */
@NullMarked
package org.ecopark.web.page;

import org.jspecify.annotations.NullMarked;
