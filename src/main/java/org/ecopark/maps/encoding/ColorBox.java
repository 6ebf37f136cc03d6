package org.ecopark.maps.encoding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Colours that lie together, with how often each occurs: a step of the median cut (Heckbert 1982). */
final class ColorBox {

    private final List<Map.Entry<Integer, Integer>> colors;
    private final int shift;
    private final long weight;

    ColorBox(Map<Integer, Integer> counts) {
        this(new ArrayList<>(counts.entrySet()));
    }

    private ColorBox(List<Map.Entry<Integer, Integer>> colors) {
        this.colors = colors;
        int widest = -1;
        int axis = 0;
        for (int candidate = 0; candidate < 32; candidate += 8) {
            int range = range(candidate);
            if (range > widest) {
                widest = range;
                axis = candidate;
            }
        }
        long pixels = colors.stream().mapToLong(Map.Entry::getValue).sum();
        this.shift = axis;
        this.weight = colors.size() < 2 ? 0 : widest * (long) Math.sqrt((double) pixels) + 1;
    }

    private int range(int channel) {
        int low = 255;
        int high = 0;
        for (Map.Entry<Integer, Integer> color : colors) {
            int value = color.getKey() >>> channel & 255;
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return high - low;
    }

    /** How much would be won by dividing it; 0 for a single colour. */
    long weight() {
        return weight;
    }

    List<ColorBox> halves() {
        colors.sort(Comparator.comparingInt(color -> color.getKey() >>> shift & 255));
        long half = colors.stream().mapToLong(Map.Entry::getValue).sum() / 2;
        int at = 0;
        long seen = 0;
        while (at < colors.size() - 1 && (at == 0 || seen < half)) {
            seen += colors.get(at++).getValue();
        }
        return List.of(
                new ColorBox(new ArrayList<>(colors.subList(0, at))),
                new ColorBox(new ArrayList<>(colors.subList(at, colors.size()))));
    }

    int mean() {
        long pixels = 0;
        long[] sums = new long[4];
        for (Map.Entry<Integer, Integer> color : colors) {
            pixels += color.getValue();
            for (int i = 0; i < 4; i++) {
                sums[i] += (long) (color.getKey() >>> (8 * i) & 255) * color.getValue();
            }
        }
        int mean = 0;
        for (int i = 0; i < 4; i++) {
            mean |= (int) (sums[i] / pixels) << (8 * i);
        }
        return mean;
    }
}
