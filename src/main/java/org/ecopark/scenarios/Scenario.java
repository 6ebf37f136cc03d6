package org.ecopark.scenarios;

/**
 * A state of the register to plan with.
 *
 * @param id as the SQL functions of this room take it; 0 is the base
 */
public record Scenario(long id) {

    private static final Scenario BASE = new Scenario(0);

    public Scenario {
        if (id != 0) {
            throw new IllegalArgumentException("Only the base (0) exists, not scenario " + id);
        }
    }

    /** The register as it stands. */
    public static Scenario base() {
        return BASE;
    }
}
