package org.ecopark.features.asking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.ecopark.features.FeaturesSettings;
import org.ecopark.geo.Box;
import org.ecopark.geo.Coordinates;
import org.ecopark.layers.Layer;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.springframework.stereotype.Component;

/**
 * The coordinate systems in which a collection can be asked for: CRS84, then those of the settings. A national grid is
 * listed for collections that lie wholly within its domain, and understood for those that lie there in part. Systems
 * are named by their URI, and also understood as {@code [EPSG:27700]} and {@code EPSG:27700}.
 */
@Component
public class Systems {

    private final Extents extents;
    private final Map<String, Coordinates> byUri = new LinkedHashMap<>();

    Systems(FeaturesSettings settings, Extents extents) {
        this.extents = extents;
        put(Coordinates.crs84());
        settings.systems().forEach(code -> put(Coordinates.ofRegister(code)));
    }

    private void put(Coordinates coordinates) {
        byUri.put(coordinates.uri(), coordinates);
    }

    /** The systems in which every feature of a collection has coordinates, CRS84 first. */
    public List<Coordinates> list(Layer layer) {
        return those(layer, Systems::holds);
    }

    private List<Coordinates> those(Layer layer, BiPredicate<Box, Box> rule) {
        Optional<Box> extent = extents.find(layer);
        return byUri.values().stream()
                .filter(system -> isGlobal(system) || extent.isEmpty() || rule.test(system.domain(), extent.get()))
                .toList();
    }

    private static boolean holds(Box domain, Box extent) {
        return !domain.crossesAntimeridian()
                && domain.west() <= extent.west()
                && domain.east() >= extent.east()
                && domain.south() <= extent.south()
                && domain.north() >= extent.north();
    }

    private static boolean isGlobal(Coordinates system) {
        return system.domain().east() - system.domain().west() >= 360;
    }

    private static boolean meets(Box a, Box b) {
        return a.south() <= b.north()
                && b.south() <= a.north()
                && a.parts().stream()
                        .anyMatch(one -> b.parts().stream()
                                .anyMatch(other -> one.west() <= other.east() && other.west() <= one.east()));
    }

    /**
     * The system that a parameter names; CRS84 when it is not given.
     *
     * @throws org.ecopark.web.ProblemException when the collection has no coordinates in it
     */
    public Coordinates read(Parameters parameters, String name, Layer layer) {
        Optional<String> given = parameters.findText(name);
        if (given.isEmpty()) {
            return Coordinates.crs84();
        }
        Coordinates named = byUri.get(uri(given.get()));
        List<Coordinates> understood = those(layer, Systems::meets);
        if (named == null || !understood.contains(named)) {
            throw Problem.badRequest("unsupported_crs")
                    .with("parameter", name)
                    .with("given", given.get())
                    .with("supported", understood.stream().map(Coordinates::uri).toList())
                    .exception();
        }
        return named;
    }

    private static String uri(String given) {
        String bare = given.startsWith("[") && given.endsWith("]") ? given.substring(1, given.length() - 1) : given;
        if (bare.matches("EPSG:\\d{1,6}")) {
            return "http://www.opengis.net/def/crs/EPSG/0/" + bare.substring(5);
        }
        if (bare.matches("OGC:CRS84|CRS:84")) {
            return Coordinates.crs84().uri();
        }
        return bare.replaceFirst("^https:", "http:");
    }
}
