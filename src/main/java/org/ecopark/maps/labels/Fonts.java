package org.ecopark.maps.labels;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The font of labels: the first of a short list that the machine has and that knows Korean, else Java's own choice. */
public final class Fonts {

    private static final FontRenderContext CONTEXT = new FontRenderContext(new AffineTransform(), true, true);
    private static final String[] WANTED = {
        "Noto Sans CJK KR", "Noto Sans KR", "NanumGothic", "Malgun Gothic", "Apple SD Gothic Neo"
    };
    private static final String SAMPLE = "한글 가나다";
    private static final String FAMILY = family();
    private static final Map<Float, Font> PLAIN = new ConcurrentHashMap<>();
    private static final Map<Float, Font> BOLD = new ConcurrentHashMap<>();

    private Fonts() {}

    private static String family() {
        Set<String> installed = Set.of(
                java.awt.GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
        for (String name : WANTED) {
            if (installed.contains(name)) {
                return name;
            }
        }
        return Font.SANS_SERIF;
    }

    /** Whether Korean names can be written; otherwise they would be empty boxes. */
    public static boolean writesKorean() {
        return new Font(FAMILY, Font.PLAIN, 12).canDisplayUpTo(SAMPLE) < 0;
    }

    /** The font in a size, in pixels. */
    public static Font of(int weight, float size) {
        return (weight == Font.BOLD ? BOLD : PLAIN)
                .computeIfAbsent(size, s -> new Font(FAMILY, weight, 1).deriveFont(s));
    }

    /** Pixels that a text is wide. */
    public static double width(Font font, String text) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    static double height(Font font) {
        return font.getLineMetrics("Ag한", CONTEXT).getAscent()
                + font.getLineMetrics("Ag한", CONTEXT).getDescent();
    }

    /** Pixels from the line on which letters stand to the top of the highest. */
    public static double ascent(Font font) {
        return font.getLineMetrics("Ag한", CONTEXT).getAscent();
    }

    static FontRenderContext context() {
        return CONTEXT;
    }
}
