package org.ecopark.capacity.sizing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ecopark.capacity.economics.PlantModel;
import org.ecopark.capacity.economics.Term;
import org.ecopark.capacity.economics.Values;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a place and a process.
 *
 * @param known in no order
 * @param met what was looked at and bounds nothing, such as a class of permit that is there
 * @param unchecked names of limits that could not be checked, as one side of them is not known
 */
public record Limits(List<Limit> known, List<Figure> met, List<String> unchecked) {

    public Limits {
        known = List.copyOf(known);
        met = List.copyOf(met);
        unchecked = List.copyOf(unchecked);
    }

    public static Limits none() {
        return new Limits(List.of(), List.of(), List.of());
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
        return most(limit -> true);
    }

    /** Largest size that what can be measured allows, be the class of permit there or not. */
    double widest() {
        return most(limit -> limit.kind() != Limit.Kind.PERMIT_CLASS);
    }

    private double most(Predicate<Limit> counted) {
        return known.stream()
                .filter(limit -> limit.kind() != Limit.Kind.MIN_SIZE)
                .filter(counted)
                .mapToDouble(Limit::size)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The same with one limit a tenth wider: a smallest size a tenth smaller, a class of permit granted. */
    Limits relaxed(Limit.Kind kind, Values values) {
        List<Limit> others = new ArrayList<>();
        for (Limit limit : known) {
            if (limit.kind() != kind) {
                others.add(limit);
            } else if (kind != Limit.Kind.PERMIT_CLASS) {
                others.add(relaxed(limit, values));
            }
        }
        return new Limits(others, met, unchecked);
    }

    private static Limit relaxed(Limit limit, Values values) {
        double factor = switch (limit.kind()) {
            case MIN_SIZE -> 0.9;
            // More money buys more than in proportion, as capital cost grows less than size.
            case BUDGET -> Math.pow(1.1, 1 / values.of(Term.EXPONENT));
            default -> 1.1;
        };
        return new Limit(limit.kind(), limit.amount(), limit.need(), limit.size() * factor);
    }

    /** Collects limits as far as both sides of each are known. */
    public static final class Builder {

        private final List<Limit> known = new ArrayList<>();
        private final List<Figure> met = new ArrayList<>();
        private final List<String> unchecked = new ArrayList<>();

        /** A limit whose size is worked out already. */
        public Builder at(Limit.Kind kind, Figure amount, double size) {
            known.add(new Limit(kind, amount, null, size));
            return this;
        }

        /**
         * A limit of so much, of which a tonne a year of size takes so much.
         *
         * @param amount what there is; null when not known
         * @param each what a tonne a year needs; null when not known
         */
        public Builder of(Limit.Kind kind, @Nullable Figure amount, @Nullable Figure each) {
            if (amount == null || each == null) {
                return unchecked(kind, amount == null);
            }
            if (each.value() > 0) {
                known.add(new Limit(kind, amount, each, amount.value() / each.value()));
            }
            return this;
        }

        /** What is there or not: without it no size is allowed. */
        public Builder granted(Limit.Kind kind, Figure told, boolean there) {
            if (there) {
                met.add(told);
                return this;
            }
            return at(kind, told, 0);
        }

        /** A limit of which one side is not known: that of the place, else that of the process. */
        public Builder unchecked(Limit.Kind kind, boolean ofPlace) {
            unchecked.add(kind.key() + (ofPlace ? ":place" : ":process"));
            return this;
        }

        /** The size that a sum of money builds. */
        public Builder budget(Figure sum, Values values) {
            double anchor = values.of(Term.ANCHOR_SIZE);
            double ratio = sum.value() / PlantModel.capex(values, anchor);
            return at(Limit.Kind.BUDGET, sum, anchor * Math.pow(ratio, 1 / values.of(Term.EXPONENT)));
        }

        public Limits build() {
            return new Limits(known, met, unchecked);
        }
    }

    /** What allows no size at all: a class that is lacking, or less than the smallest plant takes. */
    public List<Limit.Kind> barring() {
        return known.stream()
                .filter(limit -> limit.kind() != Limit.Kind.MIN_SIZE)
                .filter(limit -> limit.size() <= 0 || limit.size() < least() * (1 - 1e-12))
                .map(Limit::kind)
                .toList();
    }

    Optional<Limit> find(Limit.Kind kind) {
        return known.stream().filter(limit -> limit.kind() == kind).findFirst();
    }
}
