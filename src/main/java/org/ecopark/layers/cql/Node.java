package org.ecopark.layers.cql;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** A piece of a filter as it was written, the same for text and JSON. {@code at} is its place. */
sealed interface Node {

    String at();

    record Property(String at, String name) implements Node {}

    /**
     * A text.
     *
     * @param pattern the same before {@code \%}, {@code \_} and {@code \\} were taken for one character, for LIKE
     */
    record Text(String at, String value, String pattern) implements Node {}

    record Numeral(String at, double value) implements Node {}

    record Truth(String at, boolean value) implements Node {}

    record Day(String at, LocalDate value) implements Node {}

    record Moment(String at, OffsetDateTime value) implements Node {}

    /** An end of an interval that is open. */
    record Open(String at) implements Node {}

    record Shape(String at, Geometry value) implements Node {}

    /** A box by its corners, as many numbers as were written. */
    record Bounds(String at, List<Double> numbers) implements Node {}

    record Items(String at, List<Node> items) implements Node {}

    /**
     * An operator or function.
     *
     * @param name in lower case, operators as in CQL2 JSON
     */
    record Call(String at, String name, List<Node> args) implements Node {}
}
