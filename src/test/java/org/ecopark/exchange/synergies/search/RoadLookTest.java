package org.ecopark.exchange.synergies.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.layers.Title;
import org.ecopark.materials.MaterialClass;
import org.ecopark.measure.AmountUnit;
import org.ecopark.measure.Distance;
import org.ecopark.measure.Provenance;
import org.ecopark.transport.Circuity;
import org.ecopark.transport.Place;
import org.ecopark.transport.TravelCosts;
import org.ecopark.transport.Trip;
import org.junit.jupiter.api.Test;

/** One offer at 0 degrees and needs along the equator; what lies beyond 0.1 degrees is three times as far by road. */
class RoadLookTest {

    private static final MaterialClass STONE = new MaterialClass(
            1,
            "aggregates",
            null,
            new Title("Stone", "석재"),
            List.of(),
            AmountUnit.T_PER_YEAR,
            true,
            Distance.ofKilometres(30),
            "road",
            false,
            null,
            "#000000",
            "stone");

    /** Roads as a rule of thumb, which is enough to tell who is asked of them. */
    private static final TravelCosts ROADS = new TravelCosts() {
        @Override
        public Trip trip(Place from, Place to) {
            double straight = 111_000 * Math.abs(to.longitude() - from.longitude());
            double road = straight * (to.longitude() > 0.1 ? 3 : 1);
            return new Trip(straight, road, road / 1000, null, null, 0.0);
        }

        @Override
        public List<Trip> trips(Place from, List<Place> to) {
            return to.stream().map(each -> trip(from, each)).toList();
        }

        @Override
        public List<Trip> trips(List<Place> places, int[] from, int[] to) {
            return java.util.stream.IntStream.range(0, from.length)
                    .mapToObj(i -> trip(places.get(from[i]), places.get(to[i])))
                    .toList();
        }

        @Override
        public Circuity circuity(Place from) {
            return new Circuity(1.3, null, Provenance.ASSUMED, "test");
        }

        @Override
        public boolean mayServe(Place place) {
            return place.longitude() < 0.3;
        }
    };

    /** Nearer is better, by road where that is known. */
    private static final Ranking NEAREST = new Ranking() {
        @Override
        public String money() {
            return "EUR_2025";
        }

        @Override
        public double gainPerUnit(int offer, int need, double metres) {
            return -metres * 1.3;
        }

        @Override
        public double gainByRoad(int offer, int need, double roadM, double minutes) {
            return -roadM;
        }

        @Override
        public double scoreByRoad(int offer, int need, double roadM, double minutes, double shared) {
            return -roadM;
        }

        @Override
        public void score(int offer, int[] needs, double[] metres, double[] shared, int count, double[] scores) {
            for (int i = 0; i < count; i++) {
                scores[i] = -metres[i] * 1.3;
            }
        }
    };

    private static Stream kind(boolean offer) {
        return new Stream(
                1,
                offer,
                new Stream.Site(1, "Site", 0, 0, null, null, null, null, false),
                STONE,
                null,
                List.of(),
                List.of(),
                null,
                Map.of(),
                Map.of(),
                AmountUnit.T_PER_YEAR,
                null,
                List.of(),
                "available",
                null,
                null,
                null,
                "declared");
    }

    private static Side side(int kind, double... longitudes) {
        Side side = new Side();
        for (double longitude : longitudes) {
            side.add(100L * (kind + 1) + side.size(), 0, longitude, 0, 0, 10, 0, kind);
        }
        side.trim();
        return side;
    }

    private static SynergyResult found(double... needs) {
        MarketColumns market = new MarketColumns(side(0, 0.0), side(1, needs), List.of(kind(true), kind(false)), 0, 1);
        int kept = RoadLook.margin(2);
        BestPartners ofOffers = new BestPartners(1, kept, market.needs().ids);
        BestPartners ofNeeds = new BestPartners(needs.length, kept, market.offers().ids);
        int[] others = java.util.stream.IntStream.range(0, needs.length).toArray();
        double[] metres = Arrays.stream(needs).map(each -> 111_000 * each).toArray();
        double[] scores = Arrays.stream(metres).map(each -> -each * 1.3).toArray();
        double[] amounts = new double[needs.length];
        Arrays.fill(amounts, 10);
        ofOffers.add(0, others, scores, metres, amounts, needs.length);
        ofNeeds.addToEach(others, 0, scores, metres, amounts, needs.length);
        return new SynergyResult(market, ofOffers, ofNeeds, needs.length, needs.length, RoadWays.NONE);
    }

    private static SynergyQuestion question(boolean byClass) {
        return new SynergyQuestion(byClass ? null : (Double) 200_000.0, 2, null, Ranking.Key.GAIN);
    }

    /** By estimate 0.05 and 0.11; by road the second is 36.6 km, beyond the 30 km of stone, and 0.12 too. */
    @Test
    void whatLiesBeyondTheReachByRoadIsDroppedAndTheRestIsRankedByRoad() {
        SynergyResult found = found(0.05, 0.11, 0.12, 0.09);
        SynergyResult looked = new RoadLook(found, question(true), NEAREST, ROADS).look(share -> {});
        assertThat(looked.ofOffers().kept(0)).isEqualTo(2);
        assertThat(looked.ofOffers().partner(0, 0)).isZero();
        assertThat(looked.ofOffers().partner(0, 1)).isEqualTo(3);
        assertThat(looked.ofNeeds().kept(1)).isZero();
        assertThat(looked.roads().size()).isEqualTo(4);
        assertThat(looked.roads().metres(looked.roads().find(0, 0))).isEqualTo(5550.0);
        // How many partners there are stays as the estimate had it.
        assertThat(looked.ofOffers().counts[0]).isEqualTo(4);
    }

    @Test
    void withinAStraightRadiusNothingIsDropped() {
        SynergyResult looked = new RoadLook(found(0.05, 0.11), question(false), NEAREST, ROADS).look(share -> {});
        assertThat(looked.ofOffers().kept(0)).isEqualTo(2);
        assertThat(looked.ofNeeds().kept(1)).isEqualTo(1);
    }

    @Test
    void whatNoRoadServesStaysEstimated() {
        SynergyResult looked = new RoadLook(found(0.05, 0.5), question(false), NEAREST, ROADS).look(share -> {});
        assertThat(looked.roads().size()).isEqualTo(1);
        assertThat(looked.roads().find(0, 1)).isNegative();
        assertThat(looked.ofOffers().kept(0)).isEqualTo(2);
        assertThat(RoadLook.isWorthwhile(looked.market(), ROADS)).isTrue();
        assertThat(RoadLook.isWorthwhile(found(0.4, 0.5).market(), ROADS)).isFalse();
    }

    @Test
    void aLimitLeavesTheBestByEstimateByRoadAndSaysSo() {
        SynergyResult looked =
                new RoadLook(found(0.05, 0.06, 0.07), question(false), NEAREST, ROADS, 1).look(share -> {});
        assertThat(looked.roads().size()).isEqualTo(1);
        assertThat(looked.roads().isLimited()).isTrue();
        assertThat(looked.roads().find(0, 0)).isNotNegative();
        assertThat(looked.ofOffers().kept(0)).isEqualTo(2);
    }
}
