package org.ecopark.maps.wms;

import java.awt.Color;
import org.ecopark.geo.MapFrame;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.maps.pictures.MapOrder;
import org.ecopark.maps.pictures.PictureFormat;
import org.ecopark.maps.scene.Scene;

/** Reads GetMap. */
final class MapRequest {

    /** Pixels of 0.28 mm in an inch. */
    static final double USUAL_DPI = 25.4 / 0.28;

    private MapRequest() {}

    static MapOrder read(
            WmsParameters parameters, WmsVersion version, LayerNames names, LayerShelf shelf, int largest) {
        MapCrs.Asked crs = MapCrs.read(parameters, version, shelf);
        int width = parameters.whole("WIDTH", 1, largest);
        int height = parameters.whole("HEIGHT", 1, largest);
        MapFrame frame = frame(parameters.need("BBOX"), crs, width, height);
        boolean transparent = parameters.flag("TRANSPARENT");
        Color ground = ground(parameters);
        return new MapOrder(new Scene(frame, scale(parameters)), names.orders(parameters), transparent ? null : ground);
    }

    private static MapFrame frame(String text, MapCrs.Asked crs, int width, int height) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw new WmsException(null, "BBOX has four numbers, not " + parts.length + ".");
        }
        double[] n = new double[4];
        for (int i = 0; i < 4; i++) {
            n[i] = number(parts[i].strip());
        }
        if (!(n[0] < n[2] && n[1] < n[3])) {
            throw new WmsException(
                    null,
                    "BBOX is minimum x, minimum y, maximum x, maximum y, and has an area; '" + WmsParameters.shown(text)
                            + "' has none or is turned round.");
        }
        return crs.northingFirst()
                ? new MapFrame(crs.crs(), n[1], n[0], n[3], n[2], width, height)
                : new MapFrame(crs.crs(), n[0], n[1], n[2], n[3], width, height);
    }

    private static double number(String text) {
        // Double.parseDouble alone would take "NaN", "Infinity", "1d" and "0x1p3".
        if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?") || text.length() > 60) {
            throw new WmsException(null, "BBOX holds '" + WmsParameters.shown(text) + "', which is not a number.");
        }
        double number = Double.parseDouble(text);
        if (Math.abs(number) > 1e12) {
            throw new WmsException(null, "BBOX holds '" + WmsParameters.shown(text) + "', which is beyond any map.");
        }
        return number;
    }

    /** BGCOLOR, white unless given. */
    static Color ground(WmsParameters parameters) {
        String text = parameters.find("BGCOLOR").orElse("0xFFFFFF");
        if (!text.matches("(0[xX]|#)[0-9a-fA-F]{6}")) {
            throw new WmsException(
                    null, "BGCOLOR is a colour such as 0xFFFFFF, not '" + WmsParameters.shown(text) + "'.");
        }
        return new Color(Integer.parseInt(text.replaceFirst("0[xX]|#", ""), 16));
    }

    /** How much larger symbols are for a finer screen, which each server's clients say in another way. */
    static double scale(WmsParameters parameters) {
        String dpi = parameters
                .find("DPI")
                .or(() -> parameters.find("MAP_RESOLUTION"))
                .or(() -> parameters.find("FORMAT_OPTIONS").flatMap(MapRequest::formatDpi))
                .orElse("");
        // Clients also send words and zeros; a picture in the usual size is better than none.
        double number = dpi.matches("\\d{1,4}(\\.\\d{1,9})?") ? Double.parseDouble(dpi) : 0;
        return number >= 30 && number <= 1200 ? number / USUAL_DPI : 1;
    }

    private static java.util.Optional<String> formatDpi(String options) {
        for (String option : options.split(";", -1)) {
            if (option.strip().toLowerCase(java.util.Locale.ROOT).startsWith("dpi:")) {
                return java.util.Optional.of(option.strip().substring(4));
            }
        }
        return java.util.Optional.empty();
    }

    static PictureFormat format(WmsParameters parameters) {
        String asked = parameters
                .find("FORMAT")
                .orElseThrow(() -> new WmsException("InvalidFormat", "The parameter FORMAT is missing."));
        return PictureFormat.find(asked)
                .orElseThrow(() -> new WmsException(
                        "InvalidFormat", "There is no picture format '" + WmsParameters.shown(asked) + "' here."));
    }
}
