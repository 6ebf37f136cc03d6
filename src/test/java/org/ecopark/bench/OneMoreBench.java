package org.ecopark.bench;

import java.lang.management.ManagementFactory;
import java.util.Random;
import org.ecopark.exchange.network.Allocation;
import org.ecopark.exchange.network.Allocator;
import org.ecopark.exchange.network.Market;
import org.ecopark.exchange.network.Objective;
import org.ecopark.exchange.network.Scene;

/** What it takes to tell what a unit more or less of each offer, need and works would change, in one network with works. */
final class OneMoreBench {

    private static final Objective GAIN = Objective.weights(1, 0, 0);
    private static final int WAYS = 10;

    private OneMoreBench() {}

    /** Prints a row: the best set alone, and with both sides of every end. */
    static void run(long seed, int offers) {
        Scene scene = scene(new Random(seed), offers);
        Allocator.allocate(scene(new Random(seed), 50), true);
        double alone = -cpu();
        Allocation plain = Allocator.allocate(scene, false);
        alone += cpu();
        double both = -cpu();
        double wall = -System.nanoTime() / 1e9;
        Allocation told = Allocator.allocate(scene, true);
        both += cpu();
        wall += System.nanoTime() / 1e9;
        if (!plain.totals().equals(told.totals())) {
            throw new DisagreementException("asking for one more changed the plan");
        }
        long exact = told.ends().stream().filter(Allocation.End::exact).count();
        System.out.printf(
                "%nOne network of %d offers with works, %d ways: %.2f s of processor time; with one more and one less"
                        + " of %d ends %.2f s (%.2f s by the clock), %d exact.%n",
                offers, scene.links().size(), alone, told.ends().size(), both, wall, exact);
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    /** Offers with ten works each among a twentieth as many, and needs of the products, five of each works. */
    private static Scene scene(Random random, int offers) {
        Market market = new Market();
        int works = Math.max(WAYS, offers / 20);
        int needs = works * 2;
        for (int i = 0; i < offers; i++) {
            market.offer(1 + random.nextInt(1000));
        }
        for (int i = 0; i < works; i++) {
            market.works(1 + random.nextInt(20_000), 0.5 + random.nextInt(5) / 10.0, (double) random.nextInt(20), null);
        }
        for (int i = 0; i < needs; i++) {
            market.need(1 + random.nextInt(6000));
        }
        for (int i = 0; i < offers; i++) {
            for (int k = 0; k < WAYS; k++) {
                market.link(i, offers + (i / 20 + k) % works, (double) (random.nextInt(40) - 30), 0.0, 1);
            }
        }
        for (int i = 0; i < works; i++) {
            for (int k = 0; k < WAYS / 2; k++) {
                int need = offers + works + (i * 2 + k) % needs;
                market.link(offers + i, need, (double) random.nextInt(60), 0.0, 1);
            }
        }
        return market.aiming(GAIN);
    }
}
