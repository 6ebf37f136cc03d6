package org.ecopark.web.departure;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Looks every quarter of a second whether those still listen for whom something is read. The servlet API tells of a closed
 * connection only to who writes to it, and a thread that waits for the database does not. This rests on inner classes of
 * Tomcat: should another Tomcat lack one of them, that is said once in the log, and reads end at their time limit.
 */
@Component
public class Departures implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);
    private static final int STEP_MILLISECONDS = 250;

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "departures");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> looks;

    Departures() {
        looks = looking.scheduleWithFixedDelay(this::look, STEP_MILLISECONDS, STEP_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        try {
            factory.addEngineValves(new CallerValve(this));
        } catch (LinkageError e) {
            giveUp(e);
        }
    }

    boolean isLooking() {
        return !looks.isCancelled();
    }

    /** Tomcat is not as this knows it. Nobody is looked for any more; all that is read is read to its end or limit. */
    void giveUp(LinkageError missing) {
        if (looks.cancel(false)) {
            watches.clear();
            LOG.warn(
                    "Callers who leave cannot be noticed with this Tomcat, their reads end at the time limit: {}",
                    missing.toString());
        }
    }

    @Override
    public void destroy() {
        looks.cancel(true);
        looking.shutdown();
    }

    /**
     * Runs what is to be done when the caller of this thread's request leaves, over and over until the watch is closed,
     * since it may meet a moment between two statements. Does nothing in a thread that answers no request.
     *
     * @param stop ends what runs; called by another thread, never after the watch was closed
     */
    public Watch watch(Runnable stop) {
        Watch watch = new Watch(isLooking() ? Caller.current() : null, stop);
        if (watch.caller != null) {
            watches.add(watch);
        }
        return watch;
    }

    /**
     * The same work, to be done by another thread that helps to answer this thread's request: what it reads ends, too, when
     * the caller leaves. This thread has to wait for it before the request is answered.
     */
    public Runnable helping(Runnable work) {
        Caller caller = Caller.current();
        return caller == null ? work : () -> caller.with(work);
    }

    private void look() {
        for (Watch watch : watches) {
            try {
                watch.look();
            } catch (RuntimeException e) {
                // One connection in a bad state must not end the watch over all others.
                LOG.debug("A caller could not be looked for", e);
            } catch (LinkageError e) {
                giveUp(e);
            }
        }
    }

    /** One read for one caller. */
    public final class Watch implements AutoCloseable {

        private final @Nullable Caller caller;
        private final Runnable stop;
        private boolean closed;
        private boolean gone;

        private Watch(@Nullable Caller caller, Runnable stop) {
            this.caller = caller;
            this.stop = stop;
        }

        private synchronized void look() {
            if (!closed && caller != null && (gone || caller.isGone())) {
                gone = true;
                stop.run();
            }
        }

        /** Whether the caller has been seen to leave. */
        public synchronized boolean isGone() {
            return gone;
        }

        /** From here on nobody but the request's own thread touches its connection. */
        @Override
        public synchronized void close() {
            closed = true;
            watches.remove(this);
        }
    }
}
