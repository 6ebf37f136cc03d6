/**
 * Who may give what a facility needs, or take what it offers: the search, its pages and its addresses.
 */
@NullMarked
package org.ecopark.exchange.partners;

import org.jspecify.annotations.NullMarked;
