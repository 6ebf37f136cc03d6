package org.ecopark.layers.cql;

import java.util.ArrayList;
import java.util.List;

/** Cuts CQL2 text into tokens. */
final class Tokens {

    private static final String SIGNS = "(),+-*/%^=<>";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int i;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) throws CqlException {
        Tokens cutter = new Tokens(text);
        cutter.cut();
        return cutter.tokens;
    }

    private void cut() throws CqlException {
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int at = i;
            if (isBlank(c)) {
                i += Character.charCount(c);
            } else if (c == '\'') {
                quoted();
            } else if (c == '"') {
                name();
            } else if (isDigit(c) || (c == '.' && i + 1 < text.length() && isDigit(text.charAt(i + 1)))) {
                number();
            } else if (isNameStart(c)) {
                end(at, Token.Kind.WORD, afterName(at));
            } else if (SIGNS.indexOf(c) >= 0) {
                end(at, Token.Kind.SIGN, at + (isPair(at) ? 2 : 1));
            } else {
                throw CqlException.unexpected(place(at), Character.toString(c), "characterLiteral", "propertyName");
            }
        }
        tokens.add(new Token(Token.Kind.END, text.length() + 1, "", ""));
    }

    private boolean isPair(int at) {
        String two = text.substring(at, Math.min(at + 2, text.length()));
        return two.equals("<>") || two.equals("<=") || two.equals(">=");
    }

    private void end(int from, Token.Kind kind, int to) {
        String word = text.substring(from, to);
        tokens.add(new Token(kind, from + 1, word, word));
        i = to;
    }

    private static String place(int index) {
        return Integer.toString(index + 1);
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(int c) {
        return c == ':' || c == '_' || Character.isLetter(c);
    }

    private int afterName(int from) {
        int to = from;
        while (to < text.length()) {
            int c = text.codePointAt(to);
            boolean part =
                    isNameStart(c) || c == '.' || isDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
            if (!part) {
                return to;
            }
            to += Character.charCount(c);
        }
        return to;
    }

    private void name() throws CqlException {
        int close = text.indexOf('"', i + 1);
        if (close < 0 || close == i + 1) {
            throw CqlException.unexpected(place(i), "\"", "propertyName");
        }
        tokens.add(new Token(Token.Kind.NAME, i + 1, text.substring(i + 1, close), ""));
        i = close + 1;
    }

    private void number() {
        int from = i;
        int to = digits(from);
        if (to < text.length() && text.charAt(to) == '.') {
            to = digits(to + 1);
        }
        if (to < text.length() && (text.charAt(to) == 'E' || text.charAt(to) == 'e')) {
            int exponent = to + 1;
            if (exponent < text.length() && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
                exponent++;
            }
            int after = digits(exponent);
            to = after > exponent ? after : to;
        }
        end(from, Token.Kind.NUMBER, to);
    }

    private int digits(int from) {
        int to = from;
        while (to < text.length() && isDigit(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private void quoted() throws CqlException {
        int from = i;
        StringBuilder value = new StringBuilder();
        StringBuilder pattern = new StringBuilder();
        i++;
        while (i < text.length()) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (c == '\'' && next == '\'') {
                value.append('\'');
                pattern.append('\'');
                i += 2;
            } else if (c == '\'') {
                tokens.add(new Token(Token.Kind.TEXT, from + 1, value.toString(), pattern.toString()));
                i++;
                return;
            } else if (c == '\\' && next != 0) {
                escaped(next, value, pattern);
                i += 2;
            } else {
                value.append(c);
                pattern.append(c);
                i++;
            }
        }
        throw CqlException.unexpected(place(text.length()), "end of the filter", "'");
    }

    private static void escaped(char next, StringBuilder value, StringBuilder pattern) {
        int known = "abtnvfr'".indexOf(next);
        if (known >= 0) {
            char meant = "\u0007\b\t\n\u000b\f\r'".charAt(known);
            value.append(meant);
            pattern.append(meant);
        } else {
            value.append(next == '\\' ? "\\" : "\\" + next);
            pattern.append('\\').append(next);
        }
    }
}
