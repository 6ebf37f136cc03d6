package org.ecopark.layers.cql;

import java.util.List;

/**
 * A filter that is no CQL2, or too much of it.
 */
public final class CqlException extends Exception {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Fault {
        /** Something else is needed; {@link #words} are what could stand there, in the words of the grammar. */
        UNEXPECTED,
        /** A number, date, escape or geometry that is none. */
        UNREADABLE,
        /** Longer, deeper or with more points than the limits of {@link Cql2} allow; the words are limit and number. */
        TOO_MUCH
    }

    private final Fault fault;
    private final String place;
    private final String found;
    private final transient List<String> words;

    CqlException(Fault fault, String place, String found, List<String> words) {
        super(fault + " at " + place + ": " + found + ", expected " + words);
        this.fault = fault;
        this.place = place;
        this.found = found;
        this.words = List.copyOf(words);
    }

    static CqlException unexpected(String place, String found, String... expected) {
        return new CqlException(Fault.UNEXPECTED, place, found, List.of(expected));
    }

    static CqlException unreadable(String place, String found, String rule) {
        return new CqlException(Fault.UNREADABLE, place, found, List.of(rule));
    }

    static CqlException tooMuch(String place, String what, int limit) {
        return new CqlException(Fault.TOO_MUCH, place, what, List.of(what, Integer.toString(limit)));
    }

    public Fault fault() {
        return fault;
    }

    /** Number of the character in text, from 1; path in JSON, such as {@code /args/0}. */
    public String place() {
        return place;
    }

    /** What stands there. */
    public String found() {
        return found;
    }

    public List<String> words() {
        return words;
    }
}
