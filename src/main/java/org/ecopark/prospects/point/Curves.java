package org.ecopark.prospects.point;

import org.ecopark.capacity.supply.SupplyCurve;

/** The supply curve of a view. */
public final class Curves {

    private Curves() {}

    /** What is free within reach, base amounts, under the view's assumption on what passes through. */
    public static SupplyCurve free(Prospect view) {
        boolean passing = view.rivalry().terms().countPassing();
        return view.supply()
                .curve(view.supply().sources().stream()
                        .mapToDouble(source -> (passing ? source.availableWithPassing() : source.available()).base())
                        .toArray());
    }
}
