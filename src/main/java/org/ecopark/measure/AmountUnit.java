package org.ecopark.measure;

import java.util.Arrays;
import java.util.Optional;

/** Units of yearly amounts. Amounts of different {@link Basis} never compare. */
public enum AmountUnit {
    T_PER_YEAR("t_per_year", Basis.MASS),
    M3_PER_YEAR("m3_per_year", Basis.VOLUME),
    MWH_PER_YEAR("MWh_per_year", Basis.ENERGY);

    private final String key;
    private final Basis basis;

    AmountUnit(String key, Basis basis) {
        this.key = key;
        this.basis = basis;
    }

    /** The unit as files, JSON and SQL spell it, such as {@code t_per_year}. */
    public String key() {
        return key;
    }

    public Basis basis() {
        return basis;
    }

    /** The unit of that spelling; empty when there is none. */
    public static Optional<AmountUnit> find(String key) {
        return Arrays.stream(values()).filter(unit -> unit.key.equals(key)).findFirst();
    }
}
