package org.ecopark.maps;

import java.awt.image.BufferedImage;

/** How much two pictures differ to the eye: the mean difference of a channel after a blur of three by three pixels. */
public final class PictureDifference {

    private PictureDifference() {}

    /** From 0 for the same to 1 for black beside white; transparent pixels count as white. */
    public static double of(BufferedImage a, BufferedImage b) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            return 1;
        }
        double sum = 0;
        long samples = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs(blurred(a, x, y, shift) - blurred(b, x, y, shift));
                    samples++;
                }
            }
        }
        return sum / samples / 255;
    }

    private static double blurred(BufferedImage picture, int x, int y, int shift) {
        double sum = 0;
        int count = 0;
        for (int row = Math.max(0, y - 1); row <= Math.min(picture.getHeight() - 1, y + 1); row++) {
            for (int column = Math.max(0, x - 1); column <= Math.min(picture.getWidth() - 1, x + 1); column++) {
                int pixel = picture.getRGB(column, row);
                double alpha = (pixel >>> 24) / 255.0;
                sum += (pixel >> shift & 255) * alpha + 255 * (1 - alpha);
                count++;
            }
        }
        return sum / count;
    }
}
