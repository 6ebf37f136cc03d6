package org.ecopark.siting.plans;

import java.util.OptionalDouble;

/** Tells how far a demand is from the nearest candidate, however far that is, and how far it may be. */
@FunctionalInterface
public interface Nearest {

    /** Road metres; empty when there is no candidate. */
    OptionalDouble metres(int demand);

    /** How far a site may be, such as "80 km". */
    default String limit() {
        return "the limit";
    }

    /** The same in Korean. */
    default String limitKo() {
        return "한도";
    }
}
