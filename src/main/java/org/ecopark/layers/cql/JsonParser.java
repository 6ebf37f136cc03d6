package org.ecopark.layers.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads CQL2 JSON (annex C of the standard). */
final class JsonParser {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Limits limits;

    private JsonParser(Limits limits) {
        this.limits = limits;
    }

    static Node parse(String json, Limits limits) throws CqlException {
        limits.length(json.length());
        try {
            return new JsonParser(limits).read(MAPPER.readTree(json), "");
        } catch (JacksonException e) {
            String place = e.getLocation() == null
                    ? "1"
                    : Long.toString(Math.max(1, e.getLocation().getCharOffset()));
            throw CqlException.unreadable(place, "filter", "JSON");
        }
    }

    private Node read(JsonNode node, String path) throws CqlException {
        String at = path.isEmpty() ? "/" : path;
        limits.node(at);
        limits.enter(at);
        Node read =
                node.isObject() ? object(node, at, path) : node.isArray() ? items(node, at, path) : scalar(node, at);
        limits.leave();
        return read;
    }

    private static Node scalar(JsonNode node, String at) throws CqlException {
        if (node.isString()) {
            String text = node.stringValue();
            requireText(text, at);
            return new Node.Text(at, text, text);
        } else if (node.isNumber()) {
            double number = node.doubleValue(Double.NaN);
            if (Double.isFinite(number)) {
                return new Node.Numeral(at, number);
            }
        } else if (node.isBoolean()) {
            return new Node.Truth(at, node.booleanValue());
        }
        throw CqlException.unexpected(at, node.getNodeType().name(), "scalarExpression");
    }

    /** The database has neither the character of code 0 nor halves of characters. */
    private static void requireText(String text, String at) throws CqlException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !pair)) {
                throw CqlException.unreadable(at, "character " + (i + 1), "characterLiteral");
            }
            i += pair ? 1 : 0;
        }
    }

    private Node items(JsonNode array, String at, String path) throws CqlException {
        return new Node.Items(at, all(array, path));
    }

    private List<Node> all(JsonNode array, String path) throws CqlException {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            nodes.add(read(array.get(i), path + "/" + i));
        }
        return nodes;
    }

    private Node object(JsonNode node, String at, String path) throws CqlException {
        if (node.has("op")) {
            return call(node, at, path);
        } else if (node.has("property")) {
            return new Node.Property(at, text(node, "property", at));
        } else if (node.has("date")) {
            return Times.day(at, text(node, "date", at));
        } else if (node.has("timestamp")) {
            return Times.moment(at, text(node, "timestamp", at));
        } else if (node.has("interval")) {
            return interval(node.get("interval"), at, path + "/interval");
        } else if (node.has("type")) {
            return new Node.Shape(at, new ShapeJson(limits, at).read(node));
        } else if (node.has("bbox")) {
            return new Node.Bounds(at, new ShapeJson(limits, at).numbers(node.get("bbox")));
        }
        throw CqlException.unexpected(at, "object", "op", "property", "date", "timestamp", "interval", "type", "bbox");
    }

    private Node call(JsonNode node, String at, String path) throws CqlException {
        JsonNode args = node.path("args");
        if (!args.isArray()) {
            throw CqlException.unexpected(at, "op", "args");
        }
        return new Node.Call(at, text(node, "op", at).toLowerCase(Locale.ROOT), all(args, path + "/args"));
    }

    private static String text(JsonNode node, String member, String at) throws CqlException {
        JsonNode value = node.path(member);
        if (!value.isString()) {
            throw CqlException.unexpected(at, member, "string");
        }
        requireText(value.stringValue(), at);
        return value.stringValue();
    }

    private Node interval(JsonNode ends, String at, String path) throws CqlException {
        if (!ends.isArray() || ends.size() != 2) {
            throw CqlException.unexpected(at, "interval", "[start, end]");
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            JsonNode end = ends.get(i);
            String there = path + "/" + i;
            nodes.add(end.isString() ? Times.end(there, end.stringValue()) : read(end, there));
        }
        return new Node.Call(at, "interval", nodes);
    }
}
