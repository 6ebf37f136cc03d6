package org.ecopark.exchange.partners;

import org.jspecify.annotations.Nullable;

/** A reach by cost was asked for where the cost of a haul is not known. */
class UnknownHaulCostException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String materialClass;
    private final String country;

    UnknownHaulCostException(String materialClass, @Nullable String country) {
        super("The cost of hauling " + materialClass + " is not known in " + country + ".");
        this.materialClass = materialClass;
        this.country = country == null ? "?" : country;
    }

    String materialClass() {
        return materialClass;
    }

    String country() {
        return country;
    }
}
