package org.ecopark.capacity.economics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The numbers that the return of a plant depends on, besides its size and what reaches its gate. */
public enum Term {
    /** Of the published plant, t/yr at its design hours. */
    ANCHOR_SIZE(true),
    /** Of the published plant. */
    ANCHOR_CAPEX(false),
    /** Of capital cost over size; which end is worse depends on the side of the anchor. */
    EXPONENT(false),
    /** By which capital cost is multiplied. */
    CAPEX_FACTOR(false),
    /** Gross MWh from a tonne; 0 for a process that makes no power. */
    ENERGY_PER_T(true),
    /** Share of gross power the plant uses itself. */
    OWN_USE(false),
    /** Per MWh sold. */
    POWER_PRICE(true),
    /** Per MWh sold, on top of the price. */
    SUPPORT(true),
    SUPPORT_YEARS(true),
    /** Sold products of a tonne of feed. */
    PRODUCT_VALUE(true),
    /** What the holder pays for a tonne before haul; negative when the plant pays. */
    GATE_FEE(true),
    /** Disposal of the residues of a tonne of feed. */
    RESIDUE_COST(false),
    /** Cost of a year as a share of capital cost, without feed and residues. */
    OPEX_SHARE(false),
    /** Throughput of a normal year as a share of the nameplate's. */
    AVAILABILITY(true),
    RAMP_UP_1(true),
    RAMP_UP_2(true),
    RAMP_UP_3(true),
    /** Real. */
    DISCOUNT_RATE(false),
    TAX_RATE(false),
    /** Years. */
    PROJECT_LIFE(true);

    private final boolean better;

    Term(boolean betterWhenHigher) {
        this.better = betterWhenHigher;
    }

    /** Whether more of it is better for the return, all else equal. */
    public boolean isBetterWhenHigher() {
        return better;
    }

    /** Spelling in JSON and in proofs, such as {@code power_price}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Term> find(String key) {
        return Arrays.stream(values()).filter(term -> term.key().equals(key)).findFirst();
    }
}
