package org.ecopark.exchange.synergies;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.ecopark.exchange.matching.Fit;
import org.ecopark.exchange.matching.SharedAmount;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.synergies.SynergyRowsRepository.Lines;
import org.ecopark.exchange.synergies.search.BestPartners;
import org.ecopark.exchange.synergies.search.Ranking;
import org.ecopark.exchange.synergies.search.Side;
import org.ecopark.exchange.synergies.search.SynergyResult;
import org.ecopark.materials.Judgement;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.materials.MatchGrade;
import org.ecopark.measure.AmountRange;
import org.ecopark.measure.AmountUnit;
import org.jspecify.annotations.Nullable;

/** What a search found, as lines of COPY. What is kept is judged once more, with its reasons. */
final class SynergyLines {

    private static final String NULL = "\\N";
    private static final int MOST_JUDGED = 1_000_000;
    private static final int MULTI_LINE = 0x20000005;
    private static final int LINE = 2;
    private static final int SRID = 4326;

    private final long run;
    private final SynergyResult result;
    private final Fit fit;
    private final ToDoubleFunction<Stream> circuity;
    private final Map<Long, Judgement> judged = new HashMap<>();
    private final Ranking ranking;
    private long kept;
    private long valued;
    private long byRoad;

    /**
     * What was kept.
     *
     * @param valued of the pairs, those whose gain is known
     * @param byRoad of the pairs, those whose distance is by the loaded roads
     */
    record Kept(long pairs, long valued, long byRoad) {}

    SynergyLines(long run, SynergyResult result, Fit fit, ToDoubleFunction<Stream> circuity, Ranking ranking) {
        this.run = run;
        this.result = result;
        this.fit = fit;
        this.circuity = circuity;
        this.ranking = ranking;
    }

    /** @param goOn asked for every pair; may throw to end the work */
    Kept synergies(Lines out, Runnable goOn) {
        kept = 0;
        valued = 0;
        byRoad = 0;
        result.forEachKept((offer, need, metres, offerRank, needRank) -> {
            goOn.run();
            synergy(out.text(), offer, need, metres);
            rank(out.text(), offerRank);
            rank(out.text(), needRank);
            line(out.text(), offer, need);
            out.end();
            kept++;
        });
        return new Kept(kept, valued, byRoad);
    }

    private void synergy(StringBuilder text, int offer, int need, double metres) {
        Side offers = result.market().offers();
        Side needs = result.market().needs();
        Stream offerKind = result.market().kinds().get(offers.kind(offer));
        Stream needKind = result.market().kinds().get(needs.kind(need));
        Judgement judgement = judgement(offers.kind(offer), offerKind, needs.kind(need), needKind);
        MatchGrade grade = Objects.requireNonNull(judgement.grade());
        SharedAmount shared = SharedAmount.of(
                amount(offers, offer, offerKind.unit()),
                offerKind.monthlyShares(),
                amount(needs, need, needKind.unit()),
                needKind.monthlyShares(),
                Objects.requireNonNull(offerKind.materialClass()).storable());
        text.append(run).append('\t').append(offers.id(offer)).append('\t').append(needs.id(need));
        text.append('\t')
                .append(Objects.requireNonNull(offerKind.materialClass()).id());
        int way = result.roads().find(offer, need);
        byRoad += way < 0 ? 0 : 1;
        double road = way < 0
                ? metres * circuity.applyAsDouble(offerKind)
                : result.roads().metres(way);
        text.append('\t').append(metres).append('\t').append(road).append('\t').append(way >= 0);
        amount(text, shared.amount());
        text.append('\t').append(offerKind.unit().key()).append('\t').append(shared.evenMonthsAssumed());
        text.append('\t').append(grade.key()).append('\t').append(judgement.score());
        text.append('\t')
                .append(judgement.unverified().stream()
                        .map(Reason::code)
                        .distinct()
                        .collect(Collectors.joining(",", "{", "}")));
        double gain = way < 0
                ? ranking.gainPerUnit(offer, need, metres)
                : ranking.gainByRoad(offer, need, road, result.roads().minutes(way));
        gain(text, gain, shared.amount());
    }

    private Judgement judgement(int offerNumber, Stream offer, int needNumber, Stream need) {
        if (judged.size() > MOST_JUDGED) {
            judged.clear();
        }
        return judged.computeIfAbsent(
                (long) offerNumber * result.market().kinds().size() + needNumber,
                pair -> fit.judge(offer.spec(), need.acceptance()));
    }

    private static @Nullable AmountRange amount(Side side, int stream, AmountUnit unit) {
        return Double.isNaN(side.amount(stream))
                ? null
                : new AmountRange(side.low(stream), side.amount(stream), side.high(stream), unit);
    }

    private static void amount(StringBuilder text, @Nullable AmountRange amount) {
        List<@Nullable Double> values = new ArrayList<>();
        values.add(amount == null ? null : amount.low());
        values.add(amount == null ? null : amount.base());
        values.add(amount == null ? null : amount.high());
        values.forEach(value -> text.append('\t').append(value == null ? NULL : value.toString()));
    }

    private void gain(StringBuilder text, double perUnit, @Nullable AmountRange shared) {
        boolean known = !Double.isNaN(perUnit);
        valued += known && shared != null ? 1 : 0;
        text.append('\t').append(known ? Double.toString(perUnit) : NULL);
        text.append('\t').append(known && shared != null ? Double.toString(perUnit * shared.base()) : NULL);
    }

    private static void rank(StringBuilder text, int rank) {
        text.append('\t').append(rank == 0 ? NULL : Integer.toString(rank));
    }

    /** From the offer to the need, the short way around the earth. */
    private void line(StringBuilder text, int offer, int need) {
        Side offers = result.market().offers();
        Side needs = result.market().needs();
        double[][] parts =
                parts(offers.longitude(offer), offers.latitude(offer), needs.longitude(need), needs.latitude(need));
        ByteBuffer bytes = ByteBuffer.allocate(13 + parts.length * 41).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 1).putInt(MULTI_LINE).putInt(SRID).putInt(parts.length);
        for (double[] part : parts) {
            bytes.put((byte) 1).putInt(LINE).putInt(2);
            for (double degrees : part) {
                bytes.putDouble(degrees);
            }
        }
        text.append('\t').append(HexFormat.of().formatHex(bytes.array()));
    }

    /** One part, or two that end at the antimeridian. */
    static double[][] parts(double west, double south, double east, double north) {
        if (Math.abs(east - west) <= 180) {
            return new double[][] {{west, south, east, north}};
        }
        double rim = west > 0 ? 180 : -180;
        double toRim = rim - west;
        double beyond = east + rim;
        double share = toRim + beyond == 0 ? 0 : toRim / (toRim + beyond);
        double crossing = south + share * (north - south);
        return new double[][] {{west, south, rim, crossing}, {-rim, crossing, east, north}};
    }

    /** What each stream came to. */
    void streams(Lines out) {
        streams(out, result.market().offers(), result.ofOffers());
        streams(out, result.market().needs(), result.ofNeeds());
    }

    private static void streams(Lines out, Side side, BestPartners best) {
        for (int stream = 0; stream < side.size(); stream++) {
            double reachable = best.reachable(stream, side.amount(stream));
            out.text()
                    .append(side.id(stream))
                    .append('\t')
                    .append(best.count(stream))
                    .append('\t')
                    .append(best.unknown(stream))
                    .append('\t')
                    .append(Double.isNaN(reachable) ? NULL : Double.toString(reachable));
            out.end();
        }
    }
}
