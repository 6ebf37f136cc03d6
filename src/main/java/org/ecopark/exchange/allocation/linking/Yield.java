package org.ecopark.exchange.allocation.linking;

/**
 * What a process makes of a tonne it takes in, as whoever asks knows it; it goes before the library's share.
 *
 * @param perT in the unit of the class, for a tonne taken in
 */
public record Yield(String process, String materialClass, double perT) {}
