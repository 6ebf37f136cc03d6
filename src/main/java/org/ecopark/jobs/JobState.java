package org.ecopark.jobs;

import java.util.Locale;

/** Where a job stands. */
public enum JobState {
    /** Waits for a free worker. */
    WAITING,
    RUNNING,
    FINISHED,
    /** Ended with a sentence that says why; only what had its own end before, such as a file of an import, remains. */
    FAILED,
    /** Ended on request; what had its own end before remains. */
    CANCELLED;

    /** Name in JSON and SQL. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean ended() {
        return this != WAITING && this != RUNNING;
    }

    static JobState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
