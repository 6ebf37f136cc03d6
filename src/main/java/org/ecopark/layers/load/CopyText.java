package org.ecopark.layers.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in the text format of PostgreSQL's COPY. A NUL character, which PostgreSQL cannot hold, is left out. */
final class CopyText {

    private CopyText() {}

    static void append(StringBuilder out, @Nullable Object value) {
        if (value == null) {
            out.append("\\N");
        } else if (value instanceof List<?> list) {
            StringBuilder array = new StringBuilder();
            appendArray(array, list);
            appendEscaped(out, array);
        } else {
            appendEscaped(out, value.toString());
        }
    }

    private static void appendArray(StringBuilder out, List<?> values) {
        out.append('{');
        String separator = "";
        for (Object value : values) {
            out.append(separator).append('"');
            String text = value.toString();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"' || c == '\\') {
                    out.append('\\');
                }
                out.append(c);
            }
            out.append('"');
            separator = ",";
        }
        out.append('}');
    }

    private static void appendEscaped(StringBuilder out, CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\0' -> {}
                default -> out.append(c);
            }
        }
    }
}
