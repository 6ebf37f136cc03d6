package org.ecopark.suitability.ground;

import org.ecopark.scenarios.Area;

/** An area has no shape to lay a grid over: there is no such park or zone, its outline is not known, or it is a country. */
public class UnknownGroundException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownGroundException(Area area) {
        super("No outline is known of " + area);
    }
}
