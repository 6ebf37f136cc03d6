package org.ecopark.maps.pictures;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ecopark.maps.encoding.Jpeg;
import org.ecopark.maps.encoding.Png;
import org.jspecify.annotations.Nullable;

/** How pictures are sent. */
public enum PictureFormat {
    PNG("image/png"),
    /** At most 256 colours. */
    PNG8("image/png; mode=8bit"),
    JPEG("image/jpeg");

    private final String mediaType;

    PictureFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The format of a media type, or of one of the other names that clients use. */
    public static Optional<PictureFormat> find(String mediaType) {
        String plain = mediaType.toLowerCase(Locale.ROOT).replace(" ", "");
        return switch (plain) {
            case "image/png8", "image/png;mode=8bit" -> Optional.of(PNG8);
            case "image/png24", "image/png32", "image/png;mode=24bit", "image/png;mode=32bit" -> Optional.of(PNG);
            case "image/jpg" -> Optional.of(JPEG);
            default ->
                Arrays.stream(values())
                        .filter(format -> format.mediaType.equals(plain))
                        .findFirst();
        };
    }

    /** JPEG shows white where nothing is drawn and no ground was asked for. */
    byte[] encode(BufferedImage picture, @Nullable Color ground) {
        return switch (this) {
            case PNG -> Png.encode(picture);
            case PNG8 -> Png.encodeWith256Colors(picture);
            case JPEG -> Jpeg.encode(picture, ground == null ? Color.WHITE : ground);
        };
    }

    /** Bytes of a picture that was made elsewhere, such as a legend. */
    public byte[] encode(BufferedImage picture) {
        return encode(picture, null);
    }
}
