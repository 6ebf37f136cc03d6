package org.ecopark.measure;

/** What an amount counts. */
public enum Basis {
    MASS,
    VOLUME,
    ENERGY
}
