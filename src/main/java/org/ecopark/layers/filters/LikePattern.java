package org.ecopark.layers.filters;

/** A LIKE pattern with any wild-card characters, rewritten for PostgreSQL ({@code %}, {@code _}, {@code \}). */
final class LikePattern {

    private LikePattern() {}

    static String toSql(String pattern, String wildCard, String singleChar, String escape) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean escaped = escape.indexOf(c) >= 0 && i + 1 < pattern.length();
            if (escaped) {
                i++;
                appendPlain(sql, pattern.charAt(i));
            } else if (wildCard.indexOf(c) >= 0) {
                sql.append('%');
            } else if (singleChar.indexOf(c) >= 0) {
                sql.append('_');
            } else {
                appendPlain(sql, c);
            }
        }
        return sql.toString();
    }

    private static void appendPlain(StringBuilder sql, char c) {
        if (c == '%' || c == '_' || c == '\\') {
            sql.append('\\');
        }
        sql.append(c);
    }
}
