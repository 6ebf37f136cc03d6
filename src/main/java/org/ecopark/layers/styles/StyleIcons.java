package org.ecopark.layers.styles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Icons that come with the server. Styles name them; addresses and files are refused, since an SVG from elsewhere may
 * hold scripts or make the server fetch what it names.
 */
public final class StyleIcons {

    /** Before an icon's name where a mark's name stands. */
    public static final String PREFIX = "icon://";

    private static final String FOLDER = "/gis-data/styles/icons/";

    private StyleIcons() {}

    static String require(StyleNode node) {
        String name = node.text();
        if (!name.matches("[a-z][a-z0-9-]{0,40}")) {
            throw node.fault("'" + name + "' is no icon of the server; an icon is a plain name, never an address");
        }
        try (InputStream found = StyleIcons.class.getResourceAsStream(FOLDER + name + ".svg")) {
            if (found == null) {
                throw node.fault("there is no icon '" + name + "'");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return name;
    }

    /** The SVG of an icon that a style names. */
    public static InputStream open(String name) {
        InputStream found = StyleIcons.class.getResourceAsStream(FOLDER + name + ".svg");
        if (found == null) {
            throw new IllegalArgumentException("There is no icon " + name);
        }
        return found;
    }
}
