package org.ecopark.exchange.pipeline;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where an exchange stands. It moves one step forward or back; it can fail from anywhere, and a failed one begins again
 * as an idea.
 */
enum State {
    IDEA,
    DISCUSSION,
    NEGOTIATION,
    IMPLEMENTATION,
    COMPLETED,
    FAILED;

    /** The way from idea to completed. */
    static final List<State> STAGES = List.of(IDEA, DISCUSSION, NEGOTIATION, IMPLEMENTATION, COMPLETED);

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(State::key).toList();
    }

    static Optional<State> find(String key) {
        return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
    }

    /** The state of a stored key. */
    static State of(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("No state '" + key + "'"));
    }

    /** How far on the way it is, from 0; a failed one is not on it and has -1. */
    int place() {
        return STAGES.indexOf(this);
    }

    /** Where it may go from here, forward first. */
    Set<State> moves() {
        if (this == FAILED) {
            return EnumSet.of(IDEA);
        }
        Set<State> moves = EnumSet.of(FAILED);
        if (place() + 1 < STAGES.size()) {
            moves.add(STAGES.get(place() + 1));
        }
        if (place() > 0) {
            moves.add(STAGES.get(place() - 1));
        }
        return moves;
    }

    /** Whether its tonnes are spoken for. */
    boolean books() {
        return this == NEGOTIATION || isFirm();
    }

    /** Whether its tonnes are gone for others. */
    boolean isFirm() {
        return this == IMPLEMENTATION || this == COMPLETED;
    }
}
