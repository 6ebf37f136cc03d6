package org.ecopark.capacity.sizing;

/**
 * What a limit a tenth wider would bring.
 *
 * @param size best size then
 * @param gain of weighted net present value, from the best that is allowed now
 */
public record Relaxation(Limit.Kind kind, double size, double gain) {}
