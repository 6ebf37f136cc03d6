package org.ecopark.streams.estimates;

import java.util.List;
import java.util.Locale;
import org.ecopark.materials.MaterialClass;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * An offer that a facility may have.
 *
 * @param amount tonnes a year with its whole proof
 * @param stream the offer of this class that there is: the estimate itself, or what stands in its way; null for none
 * @param related offers of a family or a member of this class, which may be the same material under another name
 */
record Proposal(
        MaterialClass materialClass,
        WasteFactor factor,
        Figure amount,
        State state,
        @Nullable Existing stream,
        List<Existing> related) {

    Proposal {
        related = List.copyOf(related);
    }

    /** How it stands with it. */
    enum State {
        /** Nobody has said anything. */
        OPEN,
        /** It is in the register as an estimate. */
        ESTIMATED,
        /** The register has an offer of this class that is no estimate from here; that one counts. */
        DECLARED,
        /** It is in the register as an estimate, and another offer of this class came since: one of them is too many. */
        DOUBLED,
        /** The register has an offer of a family or a member of this class. */
        RELATED,
        /** A person said that the facility has no such thing. */
        REJECTED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
