package org.ecopark.jobs;

import java.util.Locale;

/** Where a job stands. */
public enum JobState {
    /** Waits for a free worker. */
    WAITING,
    RUNNING,
    FINISHED,
    /** Ended with a sentence that says why; nothing of it remains. */
    FAILED,
    /** Ended on request; nothing of it remains. */
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
