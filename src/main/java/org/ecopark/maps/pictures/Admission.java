package org.ecopark.maps.pictures;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets only so many pictures be drawn at once as memory allows; the others wait in line, and leave it when it takes long. */
final class Admission {

    /** Memory is counted in pieces of this size. */
    private static final long PIECE = 65_536;

    private final Semaphore free;
    private final int all;
    private final Duration patience;

    Admission(long bytes, Duration patience) {
        this.all = (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / PIECE));
        this.free = new Semaphore(all, true);
        this.patience = patience;
    }

    /**
     * Does the work when there is room for so many bytes.
     *
     * @throws BusyException when there is none in time, or never will be
     */
    <T> T with(long bytes, Supplier<T> work) {
        int pieces = (int) Math.min(Integer.MAX_VALUE, bytes / PIECE + 1);
        if (pieces > all) {
            throw new BusyException("The picture needs more memory than the server gives to all of them");
        }
        try {
            if (!free.tryAcquire(pieces, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException("The server is drawing as many pictures as it can; try again in a few seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException("The server is stopping");
        }
        try {
            return work.get();
        } finally {
            free.release(pieces);
        }
    }
}
