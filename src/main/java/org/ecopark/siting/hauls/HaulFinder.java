package org.ecopark.siting.hauls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ecopark.exchange.valuation.Moves;
import org.ecopark.exchange.valuation.Moves.Rates;
import org.ecopark.exchange.valuation.ValuationSettings;
import org.ecopark.geo.Chords;
import org.ecopark.geo.EarthPoints;
import org.ecopark.jobs.JobFailedException;
import org.ecopark.jobs.JobProgress;
import org.ecopark.materials.MaterialClass;
import org.ecopark.siting.candidates.Candidate;
import org.ecopark.siting.plans.Demand;
import org.ecopark.siting.plans.Way;
import org.ecopark.transport.Place;
import org.ecopark.transport.TravelCosts;
import org.ecopark.transport.Trip;
import org.springframework.stereotype.Service;

/** Finds the ways within a limit, by the loaded roads where they serve, with the cost of the usual carrier. */
@Service
public class HaulFinder {

    private static final int MOST_WAYS = 2_000_000;
    private static final int CHUNK = 20_000;
    private static final int NEAREST_LOOKED_AT = 8;

    private final TravelCosts travel;
    private final Moves moves;

    HaulFinder(TravelCosts travel, Moves moves) {
        this.travel = travel;
        this.moves = moves;
    }

    /** Ways of one run. */
    public Search search(List<Candidate> candidates, List<Demand> demands) {
        return new Search(candidates, demands);
    }

    /** A search among some candidates and demands. */
    public final class Search {

        private final int candidates;
        private final int demands;
        private final List<Demand> sources;
        private final List<Place> places = new ArrayList<>();
        private final EarthPoints points;

        private Search(List<Candidate> sites, List<Demand> sources) {
            this.candidates = sites.size();
            this.demands = sources.size();
            this.sources = sources;
            double[] longitude = new double[candidates + demands];
            double[] latitude = new double[candidates + demands];
            for (int i = 0; i < candidates; i++) {
                Candidate site = sites.get(i);
                places.add(new Place(site.longitude(), site.latitude(), site.country()));
            }
            for (Demand source : sources) {
                places.add(new Place(source.longitude(), source.latitude(), source.country()));
            }
            for (int n = 0; n < longitude.length; n++) {
                longitude[n] = places.get(n).longitude();
                latitude[n] = places.get(n).latitude();
            }
            points = EarthPoints.of(longitude, latitude);
        }

        /**
         * The ways within the limit, from what arises to the site.
         *
         * @throws JobFailedException when there are too many
         */
        public List<Way> within(Limit limit, MaterialClass material, ValuationSettings money, JobProgress progress) {
            List<int[]> pairs = near(limit.straightM());
            Map<String, Rates> rates = new HashMap<>();
            List<Way> ways = new ArrayList<>();
            for (int start = 0; start < pairs.size(); start += CHUNK) {
                List<int[]> chunk = pairs.subList(start, Math.min(pairs.size(), start + CHUNK));
                progress.report(0.1 + 0.3 * start / pairs.size(), "Ways: " + start + " of " + pairs.size());
                List<Trip> trips = travel.trips(
                        places,
                        chunk.stream().mapToInt(pair -> candidates + pair[1]).toArray(),
                        chunk.stream().mapToInt(pair -> pair[0]).toArray());
                for (int n = 0; n < chunk.size(); n++) {
                    Trip trip = trips.get(n);
                    if (limit.holds(trip.roadM(), trip.minutes())) {
                        String country =
                                String.valueOf(sources.get(chunk.get(n)[1]).country());
                        Rates rate = rates.computeIfAbsent(
                                country, key -> moves.rates(material, null, "null".equals(key) ? null : key, money));
                        ways.add(way(chunk.get(n), trip, rate));
                    }
                }
            }
            return ways;
        }

        private Way way(int[] pair, Trip trip, Rates rate) {
            return new Way(
                    pair[0],
                    pair[1],
                    trip.straightM(),
                    trip.roadM(),
                    trip.minutes(),
                    trip.isEstimated(),
                    rate.cost(trip.roadM() / 1000, trip.minutes()));
        }

        private List<int[]> near(double straightM) {
            boolean all = straightM > Chords.FARTHEST_M;
            double chord = all ? Double.POSITIVE_INFINITY : Chords.surelyBeyond(straightM);
            List<int[]> pairs = new ArrayList<>();
            for (int i = 0; i < candidates; i++) {
                for (int j = 0; j < demands; j++) {
                    if (square(i, candidates + j) <= chord * chord) {
                        pairs.add(new int[] {i, j});
                    }
                }
                if (pairs.size() > MOST_WAYS) {
                    throw new JobFailedException(
                            "More than " + MOST_WAYS + " ways between " + candidates
                                    + " candidates and " + demands
                                    + " offers are within the limit. Choose a smaller limit, a wider spacing or a smaller area.");
                }
            }
            return pairs;
        }

        private double square(int one, int other) {
            double x = points.x()[one] - points.x()[other];
            double y = points.y()[one] - points.y()[other];
            double z = points.z()[one] - points.z()[other];
            return x * x + y * y + z * z;
        }

        /** Road metres to the nearest of the candidates that are nearest in a straight line, however far. */
        public OptionalDouble nearest(int demand) {
            int own = candidates + demand;
            int[] near = IntStream.range(0, candidates)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> square(i, own)))
                    .limit(NEAREST_LOOKED_AT)
                    .mapToInt(i -> i)
                    .toArray();
            int[] from = new int[near.length];
            Arrays.fill(from, own);
            return travel.trips(places, from, near).stream()
                    .mapToDouble(Trip::roadM)
                    .min();
        }
    }
}
