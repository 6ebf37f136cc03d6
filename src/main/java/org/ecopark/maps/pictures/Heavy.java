package org.ecopark.maps.pictures;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ecopark.maps.scene.Scene;

/**
 * Which layers had many shapes when they were last drawn at a scale and size. The others are read at once, which saves most
 * of the ways to the database; whether one has many is known only after reading. Safe for threads.
 */
final class Heavy {

    /** Shapes that are read at once; more of them come in portions. */
    static final int MOST_LIGHT = 4000;

    private static final int MOST_REMEMBERED = 10_000;

    private final Set<String> heavy = ConcurrentHashMap.newKeySet();

    boolean has(String layer, Scene scene) {
        return heavy.contains(key(layer, scene));
    }

    void note(String layer, Scene scene, boolean isHeavy) {
        if (!isHeavy) {
            heavy.remove(key(layer, scene));
            return;
        }
        if (heavy.size() > MOST_REMEMBERED) {
            heavy.clear();
        }
        heavy.add(key(layer, scene));
    }

    /** Scales and sizes that differ by less than half are one. */
    private static String key(String layer, Scene scene) {
        double pixels = (double) scene.frame().width() * scene.frame().height();
        return layer + " " + Math.round(log2(scene.scaleDenominator())) + " " + Math.round(log2(pixels));
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
