/**
 * What meets in an exchange: the offers and needs of a scenario with their facilities, and what two of them can share.
 * Sharing is pure; refuses to know money, routes and HTTP.
 */
@NullMarked
@NamedInterface("matching")
package org.ecopark.exchange.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
