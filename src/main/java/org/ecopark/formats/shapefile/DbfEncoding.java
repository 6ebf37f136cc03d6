package org.ecopark.formats.shapefile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopark.formats.Encodings;
import org.ecopark.formats.ReadOptions;
import org.ecopark.formats.RecordNotice;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a table's texts: what is stated, else what its .cpg says, else its language byte, else what its bytes
 * look like. A .cpg or byte that its texts belie is not believed, and that is said.
 *
 * @param notice what was assumed; null when it was stated
 */
record DbfEncoding(Charset charset, @Nullable RecordNotice notice) {

    private static final Pattern NUMBER = Pattern.compile("(\\d{3,5})");

    /** Language bytes of dBase and FoxPro. 0 and 0x57 (the writer's own system) say nothing. */
    private static final Map<Integer, String> LANGUAGES = Map.ofEntries(
            Map.entry(0x01, "IBM437"),
            Map.entry(0x02, "IBM850"),
            Map.entry(0x03, "windows-1252"),
            Map.entry(0x13, "windows-31j"),
            Map.entry(0x4d, "GBK"),
            Map.entry(0x4e, "x-windows-949"),
            Map.entry(0x4f, "Big5"),
            Map.entry(0x58, "windows-1252"),
            Map.entry(0x64, "IBM852"),
            Map.entry(0x65, "IBM866"),
            Map.entry(0x78, "Big5"),
            Map.entry(0x79, "x-windows-949"),
            Map.entry(0x7a, "GBK"),
            Map.entry(0x7b, "windows-31j"),
            Map.entry(0x7c, "x-windows-874"),
            Map.entry(0x7d, "windows-1255"),
            Map.entry(0x7e, "windows-1256"),
            Map.entry(0xc8, "windows-1250"),
            Map.entry(0xc9, "windows-1251"),
            Map.entry(0xca, "windows-1254"),
            Map.entry(0xcb, "windows-1253"),
            Map.entry(0xcc, "windows-1257"));

    /** What is found for a table. */
    static DbfEncoding of(@Nullable Charset stated, Optional<String> cpg, int language, byte[] sample) {
        if (stated != null) {
            return new DbfEncoding(stated, null);
        }
        Charset said = cpg.map(DbfEncoding::page).orElse(null);
        String by = "its .cpg";
        if (said == null && LANGUAGES.containsKey(language)) {
            said = Charset.forName(LANGUAGES.get(language));
            by = "its language byte";
        }
        if (said != null && Encodings.decodes(sample, said)) {
            return new DbfEncoding(said, null);
        }
        Charset found = Encodings.detect(sample);
        if (said == null && found.equals(StandardCharsets.UTF_8)) {
            return new DbfEncoding(found, null);
        }
        String sentence = said == null
                ? "the Shapefile does not say its encoding; its texts look like " + name(found)
                : by + " says " + name(said) + ", but its texts look like " + name(found);
        return new DbfEncoding(
                found, RecordNotice.mended("guessed_encoding", sentence + "; encoding=... states another", null));
    }

    static String name(Charset charset) {
        return charset.equals(Encodings.KOREAN) ? "CP949" : charset.name();
    }

    /** The code page of a .cpg: names, numbers, and both together as in "ANSI 1252". */
    private static @Nullable Charset page(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.startsWith("8859")
                || plain.startsWith("iso-8859")
                || plain.startsWith("iso8859")
                || plain.startsWith("iso 8859")) {
            String part = plain.replaceAll("^(iso[- ]?)?8859-?", "").replaceAll("\\D.*", "");
            return charset("ISO-8859-" + part);
        }
        Charset named = charset(plain);
        if (named != null) {
            return named;
        }
        Matcher number = NUMBER.matcher(plain);
        if (!number.find()) {
            return null;
        }
        return switch (number.group(1)) {
            case "65001" -> StandardCharsets.UTF_8;
            case "949" -> Encodings.KOREAN;
            case "950" -> charset("Big5");
            case "936" -> charset("GBK");
            case "932" -> charset("windows-31j");
            default -> {
                Charset windows = charset("windows-" + number.group(1));
                yield windows == null ? charset("IBM" + number.group(1)) : windows;
            }
        };
    }

    private static @Nullable Charset charset(String name) {
        try {
            return ReadOptions.charset(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
