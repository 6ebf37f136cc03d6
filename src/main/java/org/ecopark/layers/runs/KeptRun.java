package org.ecopark.layers.runs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is kept; it has the id of its job.
 *
 * @param request what was asked, as JSON
 * @param finishedAt null while it is at work
 * @param summary what came out beside its rows, as JSON; null until finished
 * @param stale whether the register has changed since
 */
public record KeptRun(
        long id,
        String title,
        String request,
        Instant begunAt,
        @Nullable Instant finishedAt,
        @Nullable String summary,
        boolean stale) {}
