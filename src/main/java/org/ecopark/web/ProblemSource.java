package org.ecopark.web;

import org.jspecify.annotations.Nullable;

/**
 * A room's translation of its own exceptions to problems, contributed as a bean. Only what the caller can change is
 * translated; all else is the server's own failure and stays one.
 */
@FunctionalInterface
public interface ProblemSource {

    /** The problem behind an exception, or null when it is not this room's. */
    @Nullable
    Problem problemOf(Throwable exception);
}
