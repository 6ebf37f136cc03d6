package org.ecopark.jobs;

import java.time.Instant;
import org.ecopark.accounts.Asker;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work.
 *
 * @param kind what sort of work, such as {@code import}
 * @param request what was asked for, as JSON that the room understands when it is asked again; null where nobody wrote it down
 * @param progress from 0 to 1
 * @param words what it does now, for people
 * @param result path of the result on this server, once finished
 * @param sentence why it failed or was cancelled
 */
public record Job(
        long id,
        String kind,
        String title,
        Asker asker,
        @Nullable String request,
        JobState state,
        double progress,
        String words,
        @Nullable String result,
        @Nullable String sentence,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    Job at(double progressNow, String wordsNow) {
        return new Job(
                id,
                kind,
                title,
                asker,
                request,
                state,
                progressNow,
                wordsNow,
                result,
                sentence,
                createdAt,
                startedAt,
                endedAt);
    }
}
