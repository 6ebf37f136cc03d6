package org.ecopark.layers.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads CQL2 text by recursive descent along the grammar of the standard's annex B. */
final class TextParser {

    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", ">", "<=", ">=");
    private static final Set<String> SHAPES = Set.of(
            "point",
            "linestring",
            "polygon",
            "multipoint",
            "multilinestring",
            "multipolygon",
            "geometrycollection",
            "bbox");
    private static final Set<String> RESERVED =
            Set.of("and", "or", "not", "like", "between", "in", "is", "null", "div", "true", "false");

    private final Reader in;
    private final Limits limits;

    private TextParser(Reader in, Limits limits) {
        this.in = in;
        this.limits = limits;
    }

    static Node parse(String text, Limits limits) throws CqlException {
        limits.length(text.length());
        Reader in = new Reader(Tokens.of(text));
        Node node = new TextParser(in, limits).any();
        if (in.peek().kind() != Token.Kind.END) {
            throw in.unexpected("AND", "OR", "end of the filter");
        }
        return node;
    }

    /** booleanExpression, and whatever else stands between brackets or commas; what fits is judged afterwards. */
    private Node any() throws CqlException {
        limits.enter(in.place());
        Node node = chain("or");
        limits.leave();
        return node;
    }

    private Node chain(String word) throws CqlException {
        boolean or = word.equals("or");
        String at = in.place();
        List<Node> parts = new ArrayList<>();
        parts.add(or ? chain("and") : factor());
        while (in.skip(word)) {
            parts.add(or ? chain("and") : factor());
        }
        return parts.size() == 1 ? parts.get(0) : call(at, word, parts);
    }

    private Node factor() throws CqlException {
        String at = in.place();
        if (!in.skip("not")) {
            return predicate();
        }
        limits.enter(at);
        Node negated = factor();
        limits.leave();
        return call(at, "not", List.of(negated));
    }

    private Node predicate() throws CqlException {
        Node left = sum();
        Token next = in.peek();
        if (COMPARISONS.contains(next.text()) && next.kind() == Token.Kind.SIGN) {
            in.next();
            return call(next.place(), next.text(), List.of(left, sum()));
        } else if (in.skip("is")) {
            boolean not = in.skip("not");
            in.require("NULL");
            return maybeNot(not, call(next.place(), "isnull", List.of(left)));
        }
        boolean not = next.is("not") && in.skip("not");
        if (in.skip("like")) {
            return maybeNot(not, call(next.place(), "like", List.of(left, sum())));
        } else if (in.skip("between")) {
            Node lower = sum();
            in.require("AND");
            return maybeNot(not, call(next.place(), "between", List.of(left, lower, sum())));
        } else if (in.skip("in")) {
            return maybeNot(not, call(next.place(), "in", List.of(left, items())));
        } else if (not) {
            throw in.unexpected("LIKE", "BETWEEN", "IN");
        }
        return left;
    }

    private Node maybeNot(boolean not, Node predicate) throws CqlException {
        return not ? call(predicate.at(), "not", List.of(predicate)) : predicate;
    }

    private Node sum() throws CqlException {
        return leftToRight(List.of("+", "-"));
    }

    private Node leftToRight(List<String> signs) throws CqlException {
        boolean sums = signs.contains("+");
        Node left = sums ? leftToRight(List.of("*", "/", "%", "div")) : power();
        int steps = 0;
        while (signs.stream().anyMatch(in.peek()::is)) {
            Token sign = in.next();
            // A chain nests to the left.
            limits.enter(sign.place());
            steps++;
            Node right = sums ? leftToRight(List.of("*", "/", "%", "div")) : power();
            left = call(sign.place(), sign.text().toLowerCase(Locale.ROOT), List.of(left, right));
        }
        for (int i = 0; i < steps; i++) {
            limits.leave();
        }
        return left;
    }

    private Node power() throws CqlException {
        Node base = signed();
        Token sign = in.peek();
        return in.skip("^") ? call(sign.place(), "^", List.of(base, signed())) : base;
    }

    private Node signed() throws CqlException {
        String at = in.place();
        boolean minus = in.peek().is("-");
        if (!minus && !in.peek().is("+")) {
            return primary();
        }
        in.next();
        Node operand = primary();
        if (operand instanceof Node.Numeral number) {
            return new Node.Numeral(at, minus ? -number.value() : number.value());
        }
        return minus ? call(at, "*", List.of(new Node.Numeral(at, -1), operand)) : operand;
    }

    private Node primary() throws CqlException {
        Token token = in.peek();
        limits.node(token.place());
        switch (token.kind()) {
            case NUMBER -> {
                return new Node.Numeral(token.place(), in.number());
            }
            case TEXT -> {
                in.next();
                return new Node.Text(token.place(), token.text(), token.pattern());
            }
            case NAME -> {
                in.next();
                return new Node.Property(token.place(), token.text());
            }
            case WORD -> {
                return word(token);
            }
            case SIGN, END -> {
                if (in.skip("(")) {
                    Node inside = any();
                    in.require(")");
                    return inside;
                }
            }
        }
        throw in.unexpected("propertyName", "characterLiteral", "numericLiteral", "function", "(");
    }

    private Node word(Token token) throws CqlException {
        String word = token.text().toLowerCase(Locale.ROOT);
        if (word.equals("true") || word.equals("false")) {
            in.next();
            return new Node.Truth(token.place(), word.equals("true"));
        } else if (RESERVED.contains(word)) {
            throw in.unexpected("propertyName", "characterLiteral", "numericLiteral", "function", "(");
        }
        in.next();
        boolean shape = SHAPES.contains(word) && (in.peek().is("(") || in.peek().is("z"));
        if (shape) {
            return new ShapeText(in, limits).read(word, token);
        } else if (!in.peek().is("(")) {
            return new Node.Property(token.place(), token.text());
        }
        return switch (word) {
            case "date", "timestamp" -> instant(token, word);
            case "interval" -> interval(token);
            default -> function(token, word);
        };
    }

    private Node instant(Token token, String word) throws CqlException {
        in.require("(");
        Token text = in.peek();
        if (text.kind() != Token.Kind.TEXT) {
            throw in.unexpected("'");
        }
        in.next();
        in.require(")");
        return word.equals("date") ? Times.day(token.place(), text.text()) : Times.moment(token.place(), text.text());
    }

    private Node interval(Token token) throws CqlException {
        in.require("(");
        Node start = end();
        in.require(",");
        Node end = end();
        in.require(")");
        return call(token.place(), "interval", List.of(start, end));
    }

    private Node end() throws CqlException {
        Token token = in.peek();
        if (token.kind() != Token.Kind.TEXT) {
            return sum();
        }
        in.next();
        return Times.end(token.place(), token.text());
    }

    private Node function(Token name, String word) throws CqlException {
        boolean sets = word.startsWith("a_");
        in.require("(");
        List<Node> args = new ArrayList<>();
        if (!in.skip(")")) {
            do {
                args.add(sets && in.peek().is("(") ? items() : any());
            } while (in.skip(","));
            in.require(")");
        }
        return call(name.place(), word, args);
    }

    /** Values between brackets and commas, or none. */
    private Node items() throws CqlException {
        String at = in.place();
        in.require("(");
        List<Node> items = new ArrayList<>();
        if (!in.skip(")")) {
            do {
                items.add(any());
            } while (in.skip(","));
            in.require(")");
        }
        return new Node.Items(at, items);
    }

    private Node call(String at, String name, List<Node> args) throws CqlException {
        limits.node(at);
        return new Node.Call(at, name, args);
    }
}
