package org.ecopark.layers.edit;

import java.util.List;
import java.util.function.Consumer;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Box;
import org.ecopark.geo.Geometries;
import org.ecopark.layers.shelf.LayerQuery;
import org.ecopark.layers.shelf.LayerShelf;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Looks at a drawn place: on the earth, valid, and not with latitude before longitude. The last is only suspected: where
 * nothing of the register lies within a few degrees but something would if the axes were exchanged.
 */
final class PlaceCheck {

    private static final double NEAR_DEGREES = 2;

    private final LayerShelf shelf;

    PlaceCheck(LayerShelf shelf) {
        this.shelf = shelf;
    }

    /** Whether the place can be written; what is wrong goes to {@code errors}. */
    boolean isSound(@Nullable Geometry geometry, Consumer<EditIssue> errors) {
        if (geometry == null || geometry.isEmpty()) {
            // Whether that is an error is a matter of the room's own checks.
            return true;
        }
        if (!onEarth(geometry, false)) {
            Coordinate first = geometry.getCoordinate();
            errors.accept(EditIssue.of(
                    "geometry",
                    onEarth(geometry, true) ? "swapped_axes" : "off_the_earth",
                    onEarth(geometry, true)
                            ? first.x + ", " + first.y + " fits only with its axes exchanged; write longitude first"
                            : first.x + ", " + first.y + " is no longitude and latitude"));
            return false;
        }
        Geometries.Fault fault = Geometries.findFault(geometry);
        if (fault == null) {
            return true;
        }
        Point place = fault.place();
        errors.accept(new EditIssue(
                "geometry",
                "invalid_geometry",
                fault.what() + (place == null ? "" : " at " + place.getX() + ", " + place.getY())
                        + "; move the corners so that no edge crosses another",
                place == null ? null : place.getX(),
                place == null ? null : place.getY()));
        return false;
    }

    private static boolean onEarth(Geometry geometry, boolean swapped) {
        for (Coordinate c : geometry.getCoordinates()) {
            double longitude = swapped ? c.y : c.x;
            double latitude = swapped ? c.x : c.y;
            if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
                return false;
            }
        }
        return true;
    }

    /** Warns of what looks like exchanged axes. */
    void suspect(@Nullable Geometry geometry, String layer, Asker asker, Consumer<EditIssue> warnings) {
        if (geometry == null || geometry.isEmpty()) {
            return;
        }
        Coordinate first = geometry.getCoordinate();
        if (Math.abs(first.x) <= 90
                && Math.abs(first.y) <= 90
                && !hasNeighbours(first.x, first.y, layer, asker)
                && hasNeighbours(first.y, first.x, layer, asker)) {
            warnings.accept(new EditIssue(
                    "geometry",
                    "suspected_swapped_axes",
                    "nothing else lies near longitude " + first.x + ", latitude " + first.y
                            + ", but it would with the two exchanged; look at the place on the map",
                    first.x,
                    first.y));
        }
    }

    private boolean hasNeighbours(double longitude, double latitude, String layer, Asker asker) {
        Box near = new Box(
                Math.max(-180, longitude - NEAR_DEGREES),
                Math.max(-90, latitude - NEAR_DEGREES),
                Math.min(180, longitude + NEAR_DEGREES),
                Math.min(90, latitude + NEAR_DEGREES));
        return List.of(layer, "facilities").stream()
                .distinct()
                .filter(name -> shelf.findLayer(name).isPresent())
                .anyMatch(name -> !shelf.features(LayerQuery.all(name, asker, 1).within(near))
                        .features()
                        .isEmpty());
    }
}
