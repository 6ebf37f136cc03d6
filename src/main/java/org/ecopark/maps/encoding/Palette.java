package org.ecopark.maps.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At most 256 colours and the number of each. */
final class Palette {

    private static final int MOST = 256;
    private static final int SLOTS = 1024;

    private final int[] colors;
    private final int[] keys = new int[SLOTS];
    private final short[] numbers = new short[SLOTS];
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private Palette(int[] colors) {
        this.colors = colors;
        Arrays.fill(numbers, (short) -1);
        for (int i = 0; i < colors.length; i++) {
            int slot = slot(keys, numbers, colors[i]);
            keys[slot] = colors[i];
            numbers[slot] = (short) i;
        }
    }

    /** All colours of the pixels; null when there are more than 256. */
    static @Nullable Palette of(int[] pixels) {
        int[] keys = new int[SLOTS];
        short[] numbers = new short[SLOTS];
        Arrays.fill(numbers, (short) -1);
        int[] colors = new int[MOST];
        int count = 0;
        int last = 0;
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            if (i > 0 && pixel == last) {
                continue;
            }
            last = pixel;
            int slot = slot(keys, numbers, pixel);
            if (numbers[slot] < 0) {
                if (count == MOST) {
                    return null;
                }
                keys[slot] = pixel;
                numbers[slot] = (short) count;
                colors[count++] = pixel;
            }
        }
        return new Palette(transparentFirst(Arrays.copyOf(colors, count)));
    }

    /** The list of transparencies may then end early. */
    private static int[] transparentFirst(int[] colors) {
        return Arrays.stream(colors)
                .boxed()
                .sorted(Comparator.comparingInt((Integer color) -> color >>> 24).thenComparing(color -> color))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int slot(int[] keys, short[] numbers, int color) {
        int slot = (color * 0x9E3779B1) >>> 22;
        while (numbers[slot] >= 0 && keys[slot] != color) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }

    /** By median cut over all colours that occur. */
    static Palette reduced(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        List<ColorBox> boxes = new ArrayList<>(List.of(new ColorBox(counts)));
        while (boxes.size() < MOST) {
            ColorBox widest = boxes.stream()
                    .max(Comparator.comparingLong(ColorBox::weight))
                    .orElseThrow();
            if (widest.weight() == 0) {
                break;
            }
            boxes.remove(widest);
            boxes.addAll(widest.halves());
        }
        return new Palette(transparentFirst(
                boxes.stream().mapToInt(ColorBox::mean).distinct().toArray()));
    }

    int bits() {
        return colors.length <= 2 ? 1 : colors.length <= 4 ? 2 : colors.length <= 16 ? 4 : 8;
    }

    /** Of the colour itself or the nearest one. */
    int index(int color) {
        int slot = slot(keys, numbers, color);
        return numbers[slot] >= 0 ? numbers[slot] : nearest.computeIfAbsent(color, this::findNearest);
    }

    private int findNearest(int color) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colors.length; i++) {
            int distance = 0;
            for (int shift = 0; shift < 32; shift += 8) {
                int difference = (color >>> shift & 255) - (colors[i] >>> shift & 255);
                distance += difference * difference;
            }
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    byte[] colors() {
        byte[] bytes = new byte[3 * colors.length];
        for (int i = 0; i < colors.length; i++) {
            bytes[3 * i] = (byte) (colors[i] >> 16);
            bytes[3 * i + 1] = (byte) (colors[i] >> 8);
            bytes[3 * i + 2] = (byte) colors[i];
        }
        return bytes;
    }

    boolean hasAlpha() {
        return Arrays.stream(colors).anyMatch(color -> color >>> 24 != 255);
    }

    byte[] alphas() {
        int count =
                (int) Arrays.stream(colors).filter(color -> color >>> 24 != 255).count();
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (colors[i] >>> 24);
        }
        return bytes;
    }
}
