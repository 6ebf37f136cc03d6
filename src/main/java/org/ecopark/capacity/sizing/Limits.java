package org.ecopark.capacity.sizing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecopark.capacity.economics.PlantModel;
import org.ecopark.capacity.economics.Term;
import org.ecopark.capacity.economics.Values;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a place and a process.
 *
 * @param known in no order
 * @param unchecked names of limits that could not be checked, as one side of them is not known
 */
public record Limits(List<Limit> known, List<String> unchecked) {

    public Limits {
        known = List.copyOf(known);
        unchecked = List.copyOf(unchecked);
    }

    public static Limits none() {
        return new Limits(List.of(), List.of());
    }

    /** Smallest size allowed. */
    double least() {
        return known.stream()
                .filter(limit -> limit.kind() == Limit.Kind.MIN_SIZE)
                .mapToDouble(Limit::size)
                .max()
                .orElse(0);
    }

    /** Largest size allowed. */
    double most() {
        return known.stream()
                .filter(limit -> limit.kind() != Limit.Kind.MIN_SIZE)
                .mapToDouble(Limit::size)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The same with one limit a tenth wider: a smallest size a tenth smaller. */
    Limits relaxed(Limit.Kind kind, Values values) {
        List<Limit> others = new ArrayList<>();
        for (Limit limit : known) {
            others.add(limit.kind() == kind ? relaxed(limit, values) : limit);
        }
        return new Limits(others, unchecked);
    }

    private static Limit relaxed(Limit limit, Values values) {
        double factor = switch (limit.kind()) {
            case MIN_SIZE -> 0.9;
            // More money buys more than in proportion, as capital cost grows less than size.
            case BUDGET -> Math.pow(1.1, 1 / values.of(Term.EXPONENT));
            default -> 1.1;
        };
        return new Limit(limit.kind(), limit.amount(), limit.size() * factor);
    }

    /** Collects limits as far as both sides of each are known. */
    public static final class Builder {

        private final List<Limit> known = new ArrayList<>();
        private final List<String> unchecked = new ArrayList<>();

        /** A limit whose size is worked out already. */
        public Builder at(Limit.Kind kind, Figure amount, double size) {
            known.add(new Limit(kind, amount, size));
            return this;
        }

        /**
         * A limit of so much, of which a tonne a year of size takes so much.
         *
         * @param amount what there is; null when not known
         * @param each what a tonne a year needs; null when not known
         */
        public Builder of(Limit.Kind kind, @Nullable Figure amount, @Nullable Double each) {
            if (amount == null || each == null) {
                unchecked.add(kind.key() + (amount == null ? ":place" : ":process"));
            } else if (each > 0) {
                known.add(new Limit(kind, amount, amount.value() / each));
            }
            return this;
        }

        /** The size that a sum of money builds. */
        public Builder budget(Figure sum, Values values) {
            double anchor = values.of(Term.ANCHOR_SIZE);
            double ratio = sum.value() / PlantModel.capex(values, anchor);
            return at(Limit.Kind.BUDGET, sum, anchor * Math.pow(ratio, 1 / values.of(Term.EXPONENT)));
        }

        public Limits build() {
            return new Limits(known, unchecked);
        }
    }

    Optional<Limit> find(Limit.Kind kind) {
        return known.stream().filter(limit -> limit.kind() == kind).findFirst();
    }
}
