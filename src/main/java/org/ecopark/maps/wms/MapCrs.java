package org.ecopark.maps.wms;

import java.util.Locale;
import java.util.Map;
import org.ecopark.geo.Crs;
import org.ecopark.geo.UnknownCrsException;
import org.ecopark.layers.shelf.LayerShelf;

/** Coordinate systems as requests name them. */
final class MapCrs {

    /** Older names of web Mercator. */
    private static final Map<String, String> ALIASES = Map.of(
            "EPSG:900913",
            "EPSG:3857",
            "EPSG:102100",
            "EPSG:3857",
            "EPSG:102113",
            "EPSG:3857",
            "EPSG:3785",
            "EPSG:3857",
            "OGC:CRS84",
            "CRS:84");

    /**
     * A system and the order of its axes in a request.
     *
     * @param northingFirst whether the first number of a box is a northing or a latitude
     */
    record Asked(Crs crs, boolean northingFirst) {}

    private MapCrs() {}

    static Asked read(WmsParameters parameters, WmsVersion version, LayerShelf shelf) {
        String given = parameters.need(version.crs());
        String name = given.toUpperCase(Locale.ROOT).replaceFirst("^URN:OGC:DEF:CRS:(EPSG|OGC):[^:]*:", "$1:");
        String code = ALIASES.getOrDefault(name, name);
        boolean known = code.matches("EPSG:\\d{1,6}") || (code.equals("CRS:84") && version == WmsVersion.V1_3_0);
        try {
            if (known) {
                Crs crs = Crs.of(code);
                if (shelf.canShowIn(crs.srid())) {
                    boolean swapped = version == WmsVersion.V1_3_0 && !code.equals("CRS:84") && crs.isNorthFirst();
                    return new Asked(crs, swapped);
                }
            }
        } catch (UnknownCrsException e) {
            known = false;
        }
        throw new WmsException(
                version.invalidCrs(), "The coordinate system '" + WmsParameters.shown(given) + "' is not known here.");
    }
}
