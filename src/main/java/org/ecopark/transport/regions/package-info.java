/**
 * The regions whose roads are loaded: takes OpenStreetMap extracts, has graphs built from them as jobs, keeps them in
 * the home across restarts, and shows their main roads as a layer. Knows no carrier and no cost.
 */
@NullMarked
package org.ecopark.transport.regions;

import org.jspecify.annotations.NullMarked;
