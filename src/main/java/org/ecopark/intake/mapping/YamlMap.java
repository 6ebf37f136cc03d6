package org.ecopark.intake.mapping;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of YAML read strictly: every scalar is text (so that the country {@code NO} stays Norway), every complaint
 * has a line, and a key that nobody asks for is refused with those that exist.
 */
final class YamlMap {

    private final String what;
    private final int line;
    private final Map<String, Node> members = new LinkedHashMap<>();
    private final UnaryOperator<String> rewrite;
    private final TreeSet<String> known = new TreeSet<>();

    private YamlMap(String what, MappingNode node, UnaryOperator<String> rewrite) {
        this.what = what;
        this.line = line(node);
        this.rewrite = rewrite;
        for (NodeTuple tuple : node.getValue()) {
            String key = scalar(tuple.getKeyNode(), what).getValue();
            if (members.put(key, tuple.getValueNode()) != null) {
                throw complaint(tuple.getKeyNode(), "'" + key + "' stands twice in " + what);
            }
        }
    }

    /**
     * Reads a text.
     *
     * @param what the whole is called in complaints
     * @param rewrite done to every scalar that is read
     */
    static YamlMap parse(String text, String what, UnaryOperator<String> rewrite) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(20);
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (!(root instanceof MappingNode mapping)) {
                throw new ProfileException(what + " is a YAML mapping of keys to values");
            }
            return new YamlMap(what, mapping, rewrite);
        } catch (MarkedYAMLException e) {
            String where = e.getProblemMark() == null
                    ? ""
                    : "line " + (e.getProblemMark().getLine() + 1) + ": ";
            throw new ProfileException(where + "not YAML: " + e.getProblem(), e);
        } catch (YAMLException e) {
            throw new ProfileException("not YAML: " + e.getMessage(), e);
        }
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static ProfileException complaint(Node node, String sentence) {
        return new ProfileException("line " + line(node) + ": " + sentence);
    }

    /** A complaint about this mapping as a whole. */
    ProfileException complaint(String sentence) {
        return new ProfileException("line " + line + ": " + sentence);
    }

    /** A complaint about one member. */
    ProfileException complaint(String key, String sentence) {
        Node node = members.get(key);
        return node == null ? complaint(sentence) : complaint(node, sentence);
    }

    /** Refuses the keys that nobody asked for; to be called last. */
    void refuseOthers() {
        for (Map.Entry<String, Node> member : members.entrySet()) {
            if (!known.contains(member.getKey())) {
                throw complaint(
                        member.getValue(), "'" + member.getKey() + "' is no key of " + what + "; keys are " + known);
            }
        }
    }

    boolean has(String key) {
        known.add(key);
        return members.containsKey(key);
    }

    private @Nullable Node node(String key) {
        known.add(key);
        return members.get(key);
    }

    Optional<String> findText(String key) {
        Node node = node(key);
        return node == null ? Optional.empty() : Optional.ofNullable(text(node, key));
    }

    String text(String key) {
        return findText(key).orElseThrow(() -> complaint(what + " needs the key '" + key + "'"));
    }

    /** A text read as something else; an IllegalArgumentException becomes a complaint with its line. */
    <T> Optional<T> find(String key, Function<String, T> reading) {
        return findText(key).map(text -> read(key, text, reading));
    }

    private <T> T read(String key, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw complaint(key, "'" + key + "' of " + what + ": " + e.getMessage());
        }
    }

    /** One text or a list of them; empty when absent. */
    List<String> texts(String key) {
        Node node = node(key);
        if (node == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Node item : node instanceof SequenceNode list ? list.getValue() : List.of(node)) {
            String text = text(item, key);
            texts.add(text == null ? "" : text);
        }
        return texts;
    }

    boolean isMap(String key) {
        return node(key) instanceof MappingNode;
    }

    boolean isList(String key) {
        return node(key) instanceof SequenceNode;
    }

    Optional<YamlMap> findMap(String key) {
        Node node = node(key);
        return node == null ? Optional.empty() : Optional.of(map(node, "'" + key + "'"));
    }

    /** A list of mappings, each called by {@code each} in complaints. */
    List<YamlMap> maps(String key, String each) {
        Node node = node(key);
        if (!(node instanceof SequenceNode list)) {
            throw complaint(key, what + " needs a list under '" + key + "'");
        }
        return list.getValue().stream().map(item -> map(item, each)).toList();
    }

    private YamlMap map(Node node, String called) {
        if (node instanceof MappingNode mapping) {
            return new YamlMap(called, mapping, rewrite);
        }
        throw complaint(node, called + " of " + what + " is a mapping of keys to values");
    }

    /** The keys of a mapping whose keys are free; asking for them makes them all known. */
    List<String> freeKeys() {
        known.addAll(members.keySet());
        return List.copyOf(members.keySet());
    }

    private @Nullable String text(Node node, String key) {
        ScalarNode scalar = scalar(node, "'" + key + "'");
        if (scalar.getTag().equals(Tag.NULL) && scalar.isPlain()) {
            return null;
        }
        try {
            return rewrite.apply(scalar.getValue());
        } catch (IllegalArgumentException e) {
            throw complaint(node, "'" + key + "' of " + what + ": " + e.getMessage());
        }
    }

    private static ScalarNode scalar(Node node, String called) {
        if (node instanceof ScalarNode scalar) {
            return scalar;
        }
        throw complaint(node, called + " needs a single text here, not a list or mapping");
    }
}
