package org.ecopark.exchange.synergies.join;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All pairs of points within a radius on the ellipsoid of WGS 84, measured as the geodesic: exactly those for which
 * PostGIS's ST_DWithin over geography is true. Distances are those of {@link org.ecopark.geo.Chords}.
 *
 * <p>Method: two trees, see {@link NearPairs}; the work is dealt out to threads leaf by leaf. Time goes with points and
 * pairs; memory with the points alone, as pairs are handed out as they are found. Which pairs come is certain, their order
 * is not.
 */
public final class PairJoin {

    /** Leaves a thread takes at a time. */
    private static final int DEAL = 32;

    private final List<List<Reach>> looks;
    private final int[] ends;

    /**
     * What is to be joined.
     *
     * @param looks each: all reaches of one left tree, so that a left point belongs to one thread
     */
    public PairJoin(List<List<Reach>> looks) {
        this.looks = looks.stream().filter(reaches -> !reaches.isEmpty()).toList();
        this.ends = new int[this.looks.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += this.looks.get(i).get(0).left().leaves();
            ends[i] = end;
        }
    }

    /** All points of one tree with all of another, within one radius. */
    public static PairJoin of(PointTree left, PointTree right, double radiusM) {
        return new PairJoin(List.of(List.of(Reach.of(left, right, radiusM))));
    }

    /**
     * Finds the pairs.
     *
     * @param threads at least one
     * @param sinks gives each thread its own, on the thread itself
     * @param progress told the share that is done, now and then, from any thread; may throw to end the work
     * @return the sinks, once all pairs are in them
     */
    public <S extends PartnerSink> List<S> run(int threads, Supplier<S> sinks, DoubleConsumer progress) {
        int leaves = ends.length == 0 ? 0 : ends[ends.length - 1];
        AtomicInteger next = new AtomicInteger();
        Callable<S> work = () -> {
            S sink = sinks.get();
            NearPairs pairs = new NearPairs(sink);
            try {
                for (int at = next.getAndAdd(DEAL); at < leaves; at = next.getAndAdd(DEAL)) {
                    progress.accept((double) at / leaves);
                    deal(pairs, at, Math.min(at + DEAL, leaves));
                }
            } catch (RuntimeException | Error e) {
                next.set(leaves);
                throw e;
            }
            return sink;
        };
        return together(threads, work);
    }

    private void deal(NearPairs pairs, int from, int end) {
        int look = 0;
        for (int leaf = from; leaf < end; leaf++) {
            while (ends[look] <= leaf) {
                look++;
            }
            int before = look == 0 ? 0 : ends[look - 1];
            for (Reach reach : looks.get(look)) {
                pairs.of(reach, leaf - before);
            }
        }
    }

    private static <S> List<S> together(int threads, Callable<S> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> new Thread(task, "pairs"));
        try {
            List<Future<S>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(pool.submit(work));
            }
            List<S> done = new ArrayList<>();
            for (Future<S> part : parts) {
                done.add(part.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The search for pairs was interrupted");
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException own) {
            return own;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(cause);
    }
}
