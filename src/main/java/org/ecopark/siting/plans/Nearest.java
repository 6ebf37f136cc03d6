package org.ecopark.siting.plans;

import java.util.OptionalDouble;

/** Tells how far a demand is from the nearest candidate, however far that is. */
@FunctionalInterface
public interface Nearest {

    /** Road metres; empty when there is no candidate. */
    OptionalDouble metres(int demand);
}
