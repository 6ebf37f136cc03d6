package org.ecopark.accounts;

/**
 * The party a query, a job or a cached answer belongs to.
 *
 * @param organisation key of the organisation, or {@code everyone} for the public
 */
public record Asker(String organisation) {

    private static final Asker EVERYONE = new Asker("everyone");
    private static final Asker SHIPPED = new Asker("ecopark");

    public Asker {
        if (organisation.isBlank()) {
            throw new IllegalArgumentException("An asker has an organisation key; the public is 'everyone'");
        }
    }

    /** The public: sees what is visible to all and nothing else. */
    public static Asker everyone() {
        return EVERYONE;
    }

    /** Nobody who asks, but the release itself: it enters the sample places and exchanges that it ships with. */
    public static Asker shipped() {
        return SHIPPED;
    }
}
