package org.ecopark.layers.cql;

/**
 * A word, number, text or sign of CQL2 text.
 *
 * @param at number of its first character, from 1
 * @param text as it was written; of a text between quotes, what it means
 * @param pattern of a text, what it means to LIKE
 */
record Token(Kind kind, int at, String text, String pattern) {

    enum Kind {
        WORD,
        /** A name between double quotes. */
        NAME,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    boolean is(String word) {
        return switch (kind) {
            case WORD -> text.equalsIgnoreCase(word);
            case SIGN -> text.equals(word);
            case NAME, NUMBER, TEXT, END -> false;
        };
    }

    String place() {
        return Integer.toString(at);
    }

    String shown() {
        return kind == Kind.END ? "end of the filter" : text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
