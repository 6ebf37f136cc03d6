package org.ecopark.maps.encoding;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Writes PNG for maps: with a palette when there are at most 256 colours, which is smaller and faster; else as RGB or
 * RGBA. Rows are packed as they are: for maps, whose colours are flat, differences from the neighbours (PNG's filters) make
 * larger files and take longer. Java's own writer is several times slower.
 */
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int RGB = 2;
    private static final int PALETTE = 3;
    private static final int RGBA = 6;
    private static final int LEVEL = 2;

    private Png() {}

    /** All colours as they are. */
    public static byte[] encode(BufferedImage picture) {
        int[] pixels = pixels(picture);
        Palette palette = Palette.of(pixels);
        return palette == null ? full(picture, pixels) : indexed(picture, pixels, palette);
    }

    /** At most 256 colours, the nearest ones where there are more. */
    public static byte[] encodeWith256Colors(BufferedImage picture) {
        int[] pixels = pixels(picture);
        Palette palette = Palette.of(pixels);
        return indexed(picture, pixels, palette == null ? Palette.reduced(pixels) : palette);
    }

    /**
     * As ARGB, not premultiplied; straight from the picture's own memory where its kind allows. An opaque picture of 32 bits a
     * pixel uses 24 of them; the others become its opacity where they are, so that nothing is copied.
     */
    private static int[] pixels(BufferedImage picture) {
        if (!(picture.getRaster().getDataBuffer() instanceof DataBufferInt memory)) {
            return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        }
        int[] pixels = memory.getData();
        if (picture.getType() == BufferedImage.TYPE_INT_ARGB) {
            return pixels;
        } else if (picture.getType() == BufferedImage.TYPE_INT_RGB) {
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] |= 0xFF000000;
            }
            return pixels;
        }
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static byte[] full(BufferedImage picture, int[] pixels) {
        int width = picture.getWidth();
        boolean alpha = false;
        for (int pixel : pixels) {
            alpha |= pixel >>> 24 != 255;
        }
        int samples = alpha ? 4 : 3;
        byte[] rows = new byte[picture.getHeight() * (1 + width * samples)];
        int out = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            // Filter 0: as it is.
            rows[out++] = 0;
            for (int x = 0; x < width; x++) {
                int pixel = pixels[y * width + x];
                rows[out++] = (byte) (pixel >> 16);
                rows[out++] = (byte) (pixel >> 8);
                rows[out++] = (byte) pixel;
                if (alpha) {
                    rows[out++] = (byte) (pixel >> 24);
                }
            }
        }
        return file(picture, alpha ? RGBA : RGB, 8, null, rows);
    }

    private static byte[] indexed(BufferedImage picture, int[] pixels, Palette palette) {
        int width = picture.getWidth();
        int bits = palette.bits();
        int perByte = 8 / bits;
        int stride = (width + perByte - 1) / perByte;
        byte[] rows = new byte[picture.getHeight() * (1 + stride)];
        for (int y = 0; y < picture.getHeight(); y++) {
            int out = y * (1 + stride) + 1;
            int last = 0;
            int index = -1;
            for (int x = 0; x < width; x++) {
                int pixel = pixels[y * width + x];
                if (index < 0 || pixel != last) {
                    index = palette.index(pixel);
                    last = pixel;
                }
                rows[out + x / perByte] |= (byte) (index << (8 - bits - x % perByte * bits));
            }
        }
        return file(picture, PALETTE, bits, palette, rows);
    }

    private static byte[] file(BufferedImage picture, int kind, int bits, @Nullable Palette palette, byte[] rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            ByteArrayOutputStream header = new ByteArrayOutputStream(13);
            DataOutputStream head = new DataOutputStream(header);
            head.writeInt(picture.getWidth());
            head.writeInt(picture.getHeight());
            head.write(new byte[] {(byte) bits, (byte) kind, 0, 0, 0});
            chunk(out, "IHDR", header.toByteArray());
            if (palette != null) {
                chunk(out, "PLTE", palette.colors());
                if (palette.hasAlpha()) {
                    chunk(out, "tRNS", palette.alphas());
                }
            }
            chunk(out, "IDAT", deflated(rows));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(rows);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
            byte[] buffer = new byte[16_384];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(content);
        out.writeInt(content.length);
        out.write(type);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}
