package org.ecopark.layers.edit;

import java.util.List;

/** A row was not removed because others would have gone with it. */
public class DependantsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Dependants> dependants;

    DependantsException(List<Dependants> dependants) {
        super(dependants.toString());
        this.dependants = List.copyOf(dependants);
    }

    public List<Dependants> dependants() {
        return dependants;
    }
}
