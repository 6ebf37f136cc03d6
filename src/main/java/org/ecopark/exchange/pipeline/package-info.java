/**
 * Exchanges on their way from an idea to a completed or failed one: who gives what to whom, since when, on which terms,
 * with which effects, and which of them want the same tonnes. States, bookings, metrics and conversion are pure. Refuses
 * to find partners and to judge what pays.
 */
@NullMarked
package org.ecopark.exchange.pipeline;

import org.jspecify.annotations.NullMarked;
