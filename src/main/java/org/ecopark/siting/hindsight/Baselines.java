package org.ecopark.siting.hindsight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.ecopark.geo.Geodesics;
import org.ecopark.siting.candidates.Candidate;
import org.ecopark.siting.plans.Demand;

/** What chance and rules of thumb say, as places among the free candidates. */
final class Baselines {

    private final Question question;
    private final int number;

    /** @param number of places each names */
    Baselines(Question question, int number) {
        this.question = question;
        this.number = Math.min(number, question.free().size());
    }

    /** Places drawn without looking, each set as likely as any other; the same for the same seed. */
    List<List<Integer>> random() {
        SplittableRandom dice = new SplittableRandom(question.seed());
        List<List<Integer>> draws = new ArrayList<>();
        for (int n = 0; n < question.draws(); n++) {
            List<Integer> urn = new ArrayList<>(question.free());
            List<Integer> drawn = new ArrayList<>();
            while (drawn.size() < number) {
                drawn.add(urn.remove(dice.nextInt(urn.size())));
            }
            draws.add(drawn);
        }
        return draws;
    }

    /** Amounts that arise in each free candidate, or nearer to it than to any other. */
    Map<Integer, Double> arising() {
        Map<Integer, Double> sums = new HashMap<>();
        for (int j = 0; j < question.homes().size(); j++) {
            sums.merge(
                    question.homes().get(j), question.scene().demands().get(j).amount(), Double::sum);
        }
        return sums;
    }

    /** Where most arises. */
    List<Integer> largest() {
        Map<Integer, Double> sums = arising();
        return question.free().stream()
                .sorted(Comparator.comparingDouble((Integer i) -> -sums.getOrDefault(i, 0.0))
                        .thenComparingInt(i -> i))
                .limit(number)
                .toList();
    }

    /** Those nearest to the middle of all that arises, weighted by amount. */
    List<Integer> centre() {
        double x = 0;
        double y = 0;
        double z = 0;
        for (Demand demand : question.scene().demands()) {
            double longitude = Math.toRadians(demand.longitude());
            double latitude = Math.toRadians(demand.latitude());
            x += demand.amount() * Math.cos(latitude) * Math.cos(longitude);
            y += demand.amount() * Math.cos(latitude) * Math.sin(longitude);
            z += demand.amount() * Math.sin(latitude);
        }
        double longitude = Math.toDegrees(Math.atan2(y, x));
        double latitude = Math.toDegrees(Math.atan2(z, Math.hypot(x, y)));
        return question.free().stream()
                .sorted(Comparator.comparingDouble((Integer i) -> {
                            Candidate candidate = question.scene().candidates().get(i);
                            return Geodesics.metres(longitude, latitude, candidate.longitude(), candidate.latitude());
                        })
                        .thenComparingInt(i -> i))
                .limit(number)
                .toList();
    }
}
