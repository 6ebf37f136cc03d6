package org.ecopark.intake.brought;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names of columns as names of properties: small Latin letters, digits and underscores, a letter first, none twice, none
 * that the shelf uses itself. What is left of a name in another script is its place; the name itself stays as title.
 */
final class PropertyNames {

    private static final int LONGEST = 50;

    /** What rows of the shelf and features have beside their properties. */
    private static final Set<String> TAKEN = Set.of("id", "version", "geom", "geometry", "visible_to", "type", "bbox");

    private final Set<String> given = new HashSet<>(TAKEN);
    private int place;

    String next(String column) {
        place++;
        String plain = Normalizer.normalize(column, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        String base = plain.isEmpty() ? "column_" + place : plain;
        if (!Character.isLetter(base.charAt(0))) {
            base = "n" + base;
        }
        base = base.substring(0, Math.min(LONGEST, base.length()));
        String name = base;
        for (int i = 2; !given.add(name); i++) {
            name = base + "_" + i;
        }
        return name;
    }
}
