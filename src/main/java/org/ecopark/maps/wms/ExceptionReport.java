package org.ecopark.maps.wms;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.ecopark.maps.pictures.PictureFormat;

/** A fault as XML, as a picture with the sentence in it, or as an empty picture. */
final class ExceptionReport {

    private static final int LARGEST = 2048;

    private ExceptionReport() {}

    static byte[] xml(WmsException fault, WmsVersion version) {
        XmlText xml = new XmlText();
        if (version == WmsVersion.V1_1_1) {
            xml.raw("<!DOCTYPE ServiceExceptionReport SYSTEM"
                    + " \"http://schemas.opengis.net/wms/1.1.1/exception_1_1_1.dtd\">");
            xml.open("ServiceExceptionReport", "version", version.number());
        } else {
            xml.open(
                    "ServiceExceptionReport",
                    "version",
                    version.number(),
                    "xmlns",
                    "http://www.opengis.net/ogc",
                    "xmlns:xsi",
                    "http://www.w3.org/2001/XMLSchema-instance",
                    "xsi:schemaLocation",
                    "http://www.opengis.net/ogc http://schemas.opengis.net/wms/1.3.0/exceptions_1_3_0.xsd");
        }
        String[] code = fault.code() == null ? new String[0] : new String[] {"code", fault.code()};
        xml.element("ServiceException", String.valueOf(fault.getMessage()), code);
        return xml.close().bytes();
    }

    /** Whether the caller asked for a picture instead of XML. */
    static boolean isPicture(WmsParameters parameters) {
        return isInImage(parameters) || isBlank(parameters);
    }

    private static boolean isInImage(WmsParameters parameters) {
        String kind = parameters.find("EXCEPTIONS").orElse("").toLowerCase(Locale.ROOT);
        return kind.equals("inimage") || kind.equals("application/vnd.ogc.se_inimage");
    }

    private static boolean isBlank(WmsParameters parameters) {
        String kind = parameters.find("EXCEPTIONS").orElse("").toLowerCase(Locale.ROOT);
        return kind.equals("blank") || kind.equals("application/vnd.ogc.se_blank");
    }

    /** A picture of the size that was asked for, as far as it can be told. */
    static byte[] picture(WmsException fault, WmsParameters parameters, PictureFormat format) {
        int width = size(parameters, "WIDTH");
        int height = size(parameters, "HEIGHT");
        boolean transparent = parameters.flag("TRANSPARENT") && format != PictureFormat.JPEG;
        BufferedImage picture = new BufferedImage(
                width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        if (!transparent) {
            graphics.setColor(ground(parameters));
            graphics.fillRect(0, 0, width, height);
        }
        if (isInImage(parameters)) {
            write(String.valueOf(fault.getMessage()), graphics, width);
        }
        graphics.dispose();
        return format.encode(picture);
    }

    private static Color ground(WmsParameters parameters) {
        try {
            return MapRequest.ground(parameters);
        } catch (WmsException e) {
            return Color.WHITE;
        }
    }

    private static int size(WmsParameters parameters, String name) {
        String text = parameters.find(name).orElse("");
        int size = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 256;
        return Math.max(1, Math.min(LARGEST, size));
    }

    private static void write(String sentence, Graphics2D graphics, int width) {
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        graphics.setColor(new Color(0xb3261e));
        StringBuilder line = new StringBuilder();
        int y = 16;
        for (String word : sentence.split(" ", -1)) {
            if (line.length() > 0 && graphics.getFontMetrics().stringWidth(line + " " + word) > width - 12) {
                graphics.drawString(line.toString(), 6, y);
                y += 16;
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        graphics.drawString(line.toString(), 6, y);
    }
}
