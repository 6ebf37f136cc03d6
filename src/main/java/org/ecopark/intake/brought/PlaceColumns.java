package org.ecopark.intake.brought;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecopark.formats.BrokenFileException;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table in which places stand: a longitude and a latitude, an easting and a northing, or WKT. Named by
 * the importer, else found by the names they usually have.
 *
 * @param x longitude or easting; null when places are WKT
 * @param wkt null when places are pairs
 */
public record PlaceColumns(
        @Nullable String x, @Nullable String y, @Nullable String wkt) {

    private static final List<List<String>> PAIRS = List.of(
            List.of("longitude", "latitude"),
            List.of("lon", "lat"),
            List.of("lng", "lat"),
            List.of("long", "lat"),
            List.of("easting", "northing"),
            List.of("x", "y"),
            List.of("xcoord", "ycoord"),
            List.of("pointx", "pointy"),
            List.of("coordx", "coordy"),
            List.of("경도", "위도"),
            List.of("x좌표", "y좌표"),
            List.of("좌표x", "좌표y"));

    private static final List<String> TEXTS = List.of("wkt", "ewkt", "thegeom", "geom", "geometry", "wktgeom");

    /**
     * The columns.
     *
     * @param given names by {@code x}, {@code y} and {@code wkt}
     * @throws BrokenFileException when none are found, with what to say
     */
    static PlaceColumns of(Collection<String> columns, Map<String, String> given) {
        String x = given.get("x");
        String y = given.get("y");
        String wkt = given.get("wkt");
        for (String named : new String[] {x, y, wkt}) {
            if (named != null && !columns.contains(named)) {
                throw new BrokenFileException("there is no column '" + named + "'; columns are " + columns);
            }
        }
        if (wkt != null) {
            return new PlaceColumns(null, null, wkt);
        }
        if (x != null && y != null) {
            return new PlaceColumns(x, y, null);
        }
        return guess(columns)
                .orElseThrow(
                        () -> new BrokenFileException("the table has no columns in which places stand by their usual"
                                + " names (longitude and latitude, x and y, wkt); name them with x=... and y=..., or wkt=...;"
                                + " columns are " + columns));
    }

    /** The columns that are named or have the usual names; empty when there are none. */
    public static Optional<PlaceColumns> find(Collection<String> columns, Map<String, String> given) {
        return given.containsKey("x") || given.containsKey("wkt") ? Optional.of(of(columns, given)) : guess(columns);
    }

    private static Optional<PlaceColumns> guess(Collection<String> columns) {
        for (String usual : TEXTS) {
            Optional<String> found = find(columns, usual);
            if (found.isPresent()) {
                return Optional.of(new PlaceColumns(null, null, found.get()));
            }
        }
        for (List<String> pair : PAIRS) {
            Optional<String> x = find(columns, pair.get(0));
            Optional<String> y = find(columns, pair.get(1));
            if (x.isPresent() && y.isPresent()) {
                return Optional.of(new PlaceColumns(x.get(), y.get(), null));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> find(Collection<String> columns, String usual) {
        return columns.stream()
                .filter(column -> column.toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s_.-]", "")
                        .replaceAll("\\(.*\\)$", "")
                        .equals(usual))
                .findFirst();
    }
}
