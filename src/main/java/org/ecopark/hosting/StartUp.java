package org.ecopark.hosting;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the person at the terminal what the start is doing: one line a step with its seconds, and a sign of life when
 * nothing was said for nearly five. Steps may hold steps; the inner one is what is being done.
 */
public class StartUp {

    private static final double SILENCE_S = 4;

    private final PrintStream out = System.out;
    private volatile @Nullable Activity current;
    private volatile long lastSaid = System.nanoTime();

    private record Activity(String what, long begun) {

        double seconds() {
            return secondsSince(begun);
        }
    }

    /** Does a step of the start and prints {@code what} with the seconds it took. */
    public <T> T step(String what, Supplier<T> work) {
        long begun = System.nanoTime();
        T result = during(what, work);
        say(String.format(Locale.ROOT, "%s: %.1f s", what, secondsSince(begun)));
        return result;
    }

    /** Does something that says itself when it is done. */
    public <T> T during(String what, Supplier<T> work) {
        Activity outer = current;
        current = new Activity(what, System.nanoTime());
        if (outer == null) {
            lastSaid = System.nanoTime();
        } else {
            return within(outer, work);
        }
        Thread clock = new Thread(this::tick, "start-up");
        clock.setDaemon(true);
        clock.start();
        try {
            return within(null, work);
        } finally {
            clock.interrupt();
        }
    }

    private <T> T within(@Nullable Activity outer, Supplier<T> work) {
        try {
            return work.get();
        } finally {
            current = outer;
        }
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(1_000);
                Activity now = current;
                if (now != null && secondsSince(lastSaid) >= SILENCE_S) {
                    say(String.format(Locale.ROOT, "  ... %s: %.0f s", now.what(), now.seconds()));
                }
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    /** Prints a line that took no time. */
    public void say(String sentence) {
        lastSaid = System.nanoTime();
        out.println(sentence);
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
