/**
 * Callers that leave before they are answered: noticed while a read runs, so that nobody's question keeps the database
 * busy. Refuses to know what is read.
 */
@NullMarked
package org.ecopark.web.departure;

import org.jspecify.annotations.NullMarked;
