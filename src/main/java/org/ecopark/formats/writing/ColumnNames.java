package org.ecopark.formats.writing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that differ also where letter case does not count, as in databases and spreadsheets. */
public final class ColumnNames {

    private final Set<String> taken = new HashSet<>();
    private final int mostBytes;

    /** Names of so many bytes of UTF-8 at most. */
    public ColumnNames(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The names of columns after those that a format needs for itself. */
    public static List<String> of(FileSchema schema, int mostBytes, List<String> own) {
        ColumnNames names = new ColumnNames(mostBytes);
        own.forEach(names::take);
        List<String> all = new ArrayList<>();
        schema.columns().forEach(column -> all.add(names.take(column.name())));
        return all;
    }

    /** The name itself, or cut and with a number behind it. */
    public String take(String name) {
        String candidate = cut(name, mostBytes);
        for (int i = 1; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
            String tail = "_" + i;
            candidate = cut(name, mostBytes - tail.length()) + tail;
        }
        return candidate;
    }

    /** The longest beginning of a text that takes no more bytes of UTF-8 and ends with a whole character. */
    public static String cut(String text, int mostBytes) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= mostBytes) {
            return text;
        }
        int end = mostBytes;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
