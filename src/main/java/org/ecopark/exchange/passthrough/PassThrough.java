package org.ecopark.exchange.passthrough;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.network.Spot;
import org.ecopark.exchange.network.Spot.Kind;
import org.ecopark.measure.AmountUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a site gives from what it passes on. A site that takes in and gives out the same material in the same year
 * passes on the smaller of the two sums: those tonnes are nobody's arisings there, and counting them again at every stop
 * would make a tonne two. What it takes beyond that it consumes; what it gives beyond that arises there.
 *
 * <p>Only amounts decide, not the licence: the largest reprocessors of a country may be licensed as transfer stations. It
 * cannot see whether what leaves was made of what came in; so totals are told under both assumptions, and a site can be
 * overridden. Pure.
 */
public final class PassThrough {

    private PassThrough() {}

    /** Which tonnes are taken to be the same: one site, one material, one year. */
    record Key(
            long facility,
            int materialClass,
            AmountUnit unit,
            @Nullable Integer year) {}

    /** An override: whether the material passes through the site. */
    public record Said(long facility, int materialClass) {}

    /**
     * A site with both sides of one material.
     *
     * @param in sum of what enters; {@code out} of what leaves
     */
    record Balance(Key key, double in, double out, List<Stream> needs, List<Stream> offers) {

        double through() {
            return Math.min(in, out);
        }
    }

    /** Sites that take in and give out the same material in a year, in the order of their streams. */
    static List<Balance> recognise(List<Stream> streams) {
        Map<Key, List<Stream>> byKey = new LinkedHashMap<>();
        for (Stream stream : streams) {
            if (stream.materialClass() != null && amount(stream) > 0) {
                Key key = new Key(stream.site().id(), stream.materialClass().id(), stream.unit(), stream.year());
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(stream);
            }
        }
        List<Balance> balances = new ArrayList<>();
        byKey.forEach((key, all) -> {
            List<Stream> needs = all.stream().filter(s -> !s.isOffer()).toList();
            List<Stream> offers = all.stream().filter(Stream::isOffer).toList();
            if (!needs.isEmpty() && !offers.isEmpty()) {
                balances.add(new Balance(key, sum(needs), sum(offers), needs, offers));
            }
        });
        return balances;
    }

    /**
     * The spots of some streams: offers and needs less what passes through, and the sites it passes through.
     *
     * @param recognised false to take every tonne that leaves a site as arising there
     * @param overrides whether a material passes through a site; what is not named is recognised
     */
    public static List<Spot> spots(List<Stream> streams, boolean recognised, Map<Said, Boolean> overrides) {
        Map<Stream, Double> left = new LinkedHashMap<>();
        for (Stream stream : streams) {
            if (stream.materialClass() != null && amount(stream) > 0) {
                left.put(stream, amount(stream));
            }
        }
        List<Spot> through = new ArrayList<>();
        for (Balance site : recognised ? recognise(streams) : List.<Balance>of()) {
            Said key = new Said(site.key().facility(), site.key().materialClass());
            if (overrides.getOrDefault(key, true)) {
                through.add(new Spot(
                        Kind.PASS_THROUGH, site.offers().get(0), site.needs().get(0), site.through()));
                take(left, site.needs(), site.through() / site.in());
                take(left, site.offers(), site.through() / site.out());
            }
        }
        List<Spot> spots = new ArrayList<>();
        left.forEach((stream, amount) -> {
            // What is left of the smaller side is nothing but rounding.
            if (amount > 1e-9 * amount(stream)) {
                spots.add(new Spot(stream.isOffer() ? Kind.OFFER : Kind.NEED, stream, null, amount));
            }
        });
        spots.addAll(through);
        return spots;
    }

    private static void take(Map<Stream, Double> left, List<Stream> streams, double share) {
        streams.forEach(stream -> left.computeIfPresent(stream, (s, amount) -> amount * (1 - share)));
    }

    private static double sum(List<Stream> streams) {
        return streams.stream().mapToDouble(PassThrough::amount).sum();
    }

    private static double amount(Stream stream) {
        return stream.amount() == null
                ? 0
                : Objects.requireNonNull(stream.amount()).base();
    }
}
