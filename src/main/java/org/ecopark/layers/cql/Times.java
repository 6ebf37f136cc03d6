package org.ecopark.layers.cql;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Days, moments and ends of intervals. Other offsets than Z are understood too. */
final class Times {

    private Times() {}

    static Node day(String at, String text) throws CqlException {
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return new Node.Day(at, LocalDate.parse(text));
            }
        } catch (DateTimeException e) {
            throw CqlException.unreadable(at, text, "fullDate");
        }
        throw CqlException.unreadable(at, text, "fullDate");
    }

    static Node moment(String at, String text) throws CqlException {
        try {
            if (text.matches("\\d{4}-.{1,40}")) {
                return new Node.Moment(at, OffsetDateTime.parse(text));
            }
        } catch (DateTimeException e) {
            throw CqlException.unreadable(at, text, "timestampInstantString");
        }
        throw CqlException.unreadable(at, text, "timestampInstantString");
    }

    static Node end(String at, String text) throws CqlException {
        if (text.equals("..")) {
            return new Node.Open(at);
        }
        return text.length() <= 10 ? day(at, text) : moment(at, text);
    }
}
