package org.ecopark.layers.cql;

import java.util.List;

/** The tokens of a filter, one after the other. */
final class Reader {

    private final List<Token> tokens;
    private int i;

    Reader(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(i);
    }

    String place() {
        return peek().place();
    }

    /** The next token; the end stays the next. */
    Token next() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            i++;
        }
        return token;
    }

    boolean skip(String word) {
        boolean there = peek().is(word);
        if (there) {
            next();
        }
        return there;
    }

    void require(String word) throws CqlException {
        if (!skip(word)) {
            throw unexpected(word);
        }
    }

    /** A number without a sign. */
    double number() throws CqlException {
        Token token = peek();
        if (token.kind() != Token.Kind.NUMBER) {
            throw unexpected("numericLiteral");
        }
        next();
        double number = Double.parseDouble(token.text());
        if (!Double.isFinite(number)) {
            throw CqlException.unreadable(token.place(), token.shown(), "numericLiteral");
        }
        return number;
    }

    double signedNumber() throws CqlException {
        boolean minus = peek().is("-");
        if (minus || peek().is("+")) {
            next();
        }
        double number = number();
        return minus ? -number : number;
    }

    CqlException unexpected(String... expected) {
        return CqlException.unexpected(place(), peek().shown(), expected);
    }
}
