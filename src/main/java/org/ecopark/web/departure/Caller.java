package org.ecopark.web.departure;

import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for the answer that this thread makes, as the connection shows it. Only for requests without a body over
 * HTTP/1.1: their connection says nothing until they are answered, unless the caller leaves or asks the next thing already.
 */
final class Caller {

    private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

    private final Request connection;

    private Caller(Request connection) {
        this.connection = connection;
    }

    static @Nullable Caller current() {
        return CURRENT.get();
    }

    static void enter(Request connection) {
        boolean bare = connection.getContentLengthLong() <= 0
                && connection.getMimeHeaders().getHeader("Transfer-Encoding") == null;
        if (bare && connection.protocol().toString().startsWith("HTTP/1.")) {
            CURRENT.set(new Caller(connection));
        }
    }

    static void leave() {
        CURRENT.remove();
    }

    /** Does the work in this thread for this caller. */
    void with(Runnable work) {
        Caller before = CURRENT.get();
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /**
     * Whether the caller closed the connection, or only its half of it. Asks Tomcat to read without waiting into the
     * buffer behind the request's head, where it looks for the next request later, so that nothing sent ahead is lost. A
     * caller that has sent its next request ahead is never seen to leave.
     *
     * <p>To be called by one thread at a time, and not while the request's own thread reads from the connection.
     */
    boolean isGone() {
        // Both a failed read and bytes that were read make a number; only the failure makes it again, as what was read
        // is no part of this request.
        connection.action(ActionCode.AVAILABLE, true);
        if (connection.getAvailable() > 0) {
            connection.action(ActionCode.AVAILABLE, true);
        }
        boolean gone = connection.getAvailable() > 0;
        connection.setAvailable(0);
        return gone;
    }
}
