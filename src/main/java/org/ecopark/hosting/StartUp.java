package org.ecopark.hosting;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Tells the person at the terminal what the start is doing: one line a step with its seconds, and a sign of life every
 * five seconds while a step runs.
 */
@Component
public class StartUp {

    private static final int SIGN_OF_LIFE_S = 4;

    private final PrintStream out = System.out;

    /** Does a step of the start and prints {@code what} with the seconds it took. */
    public <T> T step(String what, Supplier<T> work) {
        long begun = System.nanoTime();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(StartUp::daemon);
        ScheduledFuture<?> signs = clock.scheduleAtFixedRate(
                () -> line("  ... " + what, begun), SIGN_OF_LIFE_S, SIGN_OF_LIFE_S, TimeUnit.SECONDS);
        try {
            T result = work.get();
            line(what, begun);
            return result;
        } finally {
            signs.cancel(true);
            clock.shutdownNow();
        }
    }

    /** Prints a line that took no time. */
    public void say(String sentence) {
        out.println(sentence);
    }

    private void line(String what, long begunNanos) {
        out.printf(Locale.ROOT, "%s: %.1f s%n", what, (System.nanoTime() - begunNanos) / 1e9);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "start-up");
        thread.setDaemon(true);
        return thread;
    }
}
