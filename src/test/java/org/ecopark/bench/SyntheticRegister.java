package org.ecopark.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * An invented register of a country of parks: the same for the same seed, and any facility can be asked for alone.
 *
 * <p>2,000 parks over Great Britain's extent (6.0 W to 1.8 E, 50.0 N to 58.7 N), six in ten of them around 60 towns
 * (spread 20 km), the others anywhere; few parks are large and many small (log-normal). Seventeen in twenty facilities
 * stand in a park (spread 0.5 to 2.5 km), three in twenty anywhere, and one in a hundred exactly on the point of its
 * park, as register addresses do. Sea and land are not told apart.
 */
final class SyntheticRegister {

    static final int PARKS = 2000;
    static final int STREAMS_PER_FACILITY = 3;

    private static final int TOWNS = 60;
    private static final double WEST = -6.0;
    private static final double EAST = 1.8;
    private static final double SOUTH = 50.0;
    private static final double NORTH = 58.7;
    private static final double KM_PER_DEGREE = 111.2;

    private final long seed;
    private final int facilities;
    private final List<Place> parks = new ArrayList<>();
    private final double[] parkShares = new double[PARKS];

    SyntheticRegister(long seed, int facilities) {
        this.seed = seed;
        this.facilities = facilities;
        placeParks(new Dice(seed));
    }

    private void placeParks(Dice dice) {
        List<Place> towns = new ArrayList<>();
        for (int i = 0; i < TOWNS; i++) {
            towns.add(anywhere(dice, 0));
        }
        double sum = 0;
        for (int i = 0; i < PARKS; i++) {
            double spreadKm = dice.between(0.5, 2.5);
            parks.add(
                    dice.chance(0.6)
                            ? near(dice, towns.get(dice.below(TOWNS)), 20).withSpread(spreadKm)
                            : anywhere(dice, spreadKm));
            sum += Math.exp(dice.normal());
            parkShares[i] = sum;
        }
        for (int i = 0; i < PARKS; i++) {
            parkShares[i] /= sum;
        }
    }

    int facilities() {
        return facilities;
    }

    /** Centre of a park, from 0. */
    Place park(int number) {
        return parks.get(number);
    }

    /** A facility, from 0. */
    Site facility(int number) {
        Dice dice = new Dice(seed ^ 0x5DEECE66DL * (number + 1));
        int park = -1;
        Place place;
        if (dice.chance(0.85)) {
            int found = Arrays.binarySearch(parkShares, dice.share());
            park = Math.min(found < 0 ? -found - 1 : found, PARKS - 1);
            Place centre = parks.get(park);
            place = dice.chance(0.01) ? centre : near(dice, centre, centre.spreadKm());
        } else {
            place = anywhere(dice, 0);
        }
        Boolean permit = dice.pick(Boolean.TRUE, Boolean.FALSE, Boolean.FALSE, null);
        String sector =
                dice.pick("16.21", "19.20", "20.13", "23.51", "24.10", "35.11", "38.32", "10.51", "21.20", "29.10");
        String name = "Works " + (number + 1) + (park < 0 ? "" : ", Park " + (park + 1));
        return new Site(number, park, place.longitude(), place.latitude(), name, sector, permit);
    }

    private static Place anywhere(Dice dice, double spreadKm) {
        return new Place(dice.between(WEST, EAST), dice.between(SOUTH, NORTH), spreadKm);
    }

    private static Place near(Dice dice, Place centre, double spreadKm) {
        double latitude = centre.latitude() + dice.normal() * spreadKm / KM_PER_DEGREE;
        double narrowing = Math.cos(Math.toRadians(centre.latitude()));
        double longitude = centre.longitude() + dice.normal() * spreadKm / KM_PER_DEGREE / narrowing;
        return new Place(longitude, latitude, 0);
    }

    /** The streams of a facility; their numbers follow from its own. */
    List<SyntheticStream> streams(int facility) {
        Dice dice = new Dice(seed ^ 0x2545F4914F6CDD1DL * (facility + 1));
        List<SyntheticStream> streams = new ArrayList<>();
        for (int i = 0; i < STREAMS_PER_FACILITY; i++) {
            streams.add(SyntheticStream.of(facility * (long) STREAMS_PER_FACILITY + i, dice));
        }
        return streams;
    }

    /** @param spreadKm standard deviation of what stands around it, in each direction */
    record Place(double longitude, double latitude, double spreadKm) {

        private Place withSpread(double km) {
            return new Place(longitude, latitude, km);
        }
    }

    /**
     * A facility.
     *
     * @param park -1 when it stands in none
     * @param hazardousPermit null when unknown
     */
    record Site(
            int number,
            int park,
            double longitude,
            double latitude,
            String name,
            String sector,
            Boolean hazardousPermit) {}

    /** Seeded chance. */
    static final class Dice {

        private final RandomGenerator random;

        Dice(long seed) {
            random = new java.util.SplittableRandom(seed);
        }

        double share() {
            return random.nextDouble();
        }

        boolean chance(double probability) {
            return random.nextDouble() < probability;
        }

        int below(int bound) {
            return random.nextInt(bound);
        }

        double between(double low, double high) {
            return low + (high - low) * random.nextDouble();
        }

        double normal() {
            return random.nextGaussian();
        }

        @SafeVarargs
        final <T> T pick(T... choices) {
            return choices[random.nextInt(choices.length)];
        }
    }
}
