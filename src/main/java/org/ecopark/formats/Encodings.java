package org.ecopark.formats;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Which encoding a text has, told by its bytes: UTF-8 when they are that, Big5 when nearly all pairs of bytes are its
 * frequent letters, Korean (code page 949) when nearly all that is not ASCII would be Hangul, else what frequent letters suggest (Mozilla's universal detector), else Windows-1252. Short Western texts with one or two accents
 * are beyond it; therefore every way in lets the encoding be stated.
 */
public final class Encodings {

    /** Code page 949, which holds all of EUC-KR. */
    public static final Charset KOREAN = Charset.forName("x-windows-949");

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset CHINESE = Charset.forName("Big5");
    private static final double MOSTLY = 0.9;

    private Encodings() {}

    /** The encoding of a sample, which may end in the middle of a letter. */
    public static Charset detect(byte[] sample) {
        if (decodes(sample, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        // First, as code page 949 gives nearly every pair of bytes a syllable, most of which nobody writes.
        BytePairs pairs = BytePairs.of(sample);
        if (pairs.looksLikeBig5() && share(sample, CHINESE, Character.UnicodeScript.HAN) >= MOSTLY) {
            return CHINESE;
        }
        if (pairs.looksLikeKorean() && share(sample, KOREAN, Character.UnicodeScript.HANGUL) >= MOSTLY) {
            return KOREAN;
        }
        Charset suggested = suggested(sample);
        if (suggested != null && decodes(sample, suggested)) {
            return suggested;
        }
        return share(sample, CHINESE, Character.UnicodeScript.HAN) >= MOSTLY ? CHINESE : WESTERN;
    }

    private static @Nullable Charset suggested(byte[] sample) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(sample, 0, sample.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        try {
            return name == null ? null : ReadOptions.charset(name.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether the bytes are text of an encoding, but for a last letter that may be cut. */
    public static boolean decodes(byte[] sample, Charset charset) {
        return strictly(sample, charset) != null;
    }

    private static @Nullable String strictly(byte[] sample, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate((int) (sample.length * decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(sample), out, false);
        return result.isError() ? null : out.flip().toString();
    }

    private static double share(byte[] sample, Charset charset, Character.UnicodeScript script) {
        String text = strictly(sample, charset);
        if (text == null) {
            return 0;
        }
        long letters =
                text.chars().filter(c -> c > 127 && Character.isLetter(c)).count();
        long of = text.chars()
                .filter(c -> c > 127 && Character.UnicodeScript.of(c) == script)
                .count();
        return letters == 0 ? 0 : (double) of / letters;
    }
}
