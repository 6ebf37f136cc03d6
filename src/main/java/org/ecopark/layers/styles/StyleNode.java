package org.ecopark.layers.styles;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A piece of a style file that knows its line, so that every complaint can name it. */
final class StyleNode {

    private final Node node;

    private StyleNode(Node node) {
        this.node = node;
    }

    static StyleNode of(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(20);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw new StyleFaultException(1, "the file is empty");
            }
            return new StyleNode(root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new StyleFaultException(line, String.valueOf(e.getProblem()));
        }
    }

    StyleFaultException fault(String message) {
        return new StyleFaultException(line(), message);
    }

    /** From 1. */
    int line() {
        return node.getStartMark().getLine() + 1;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The members, of which no other names may occur. */
    Map<String, StyleNode> members(Set<String> known) {
        Map<String, StyleNode> members = members();
        members.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw value.fault(
                        "'" + name + "' is not known here; known are " + String.join(", ", new TreeSet<>(known)));
            }
        });
        return members;
    }

    Map<String, StyleNode> members() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("a list of 'name: value' is needed here");
        }
        Map<String, StyleNode> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = new StyleNode(tuple.getKeyNode()).text();
            if (members.put(name, new StyleNode(tuple.getValueNode())) != null) {
                throw new StyleNode(tuple.getKeyNode()).fault("'" + name + "' stands here twice");
            }
        }
        return members;
    }

    StyleNode need(String name) {
        return find(name).orElseThrow(() -> fault("'" + name + "' is missing"));
    }

    Optional<StyleNode> find(String name) {
        return Optional.ofNullable(members().get(name));
    }

    List<StyleNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault("a list is needed here");
        }
        List<StyleNode> list = new ArrayList<>();
        sequence.getValue().forEach(item -> list.add(new StyleNode(item)));
        return list;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw fault("a plain value is needed here");
        }
        return scalar.getValue();
    }

    double number() {
        try {
            double number = Double.parseDouble(text());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw fault("'" + text() + "' is not a number");
        }
        throw fault("'" + text() + "' is not a finite number");
    }

    String oneOf(Set<String> words) {
        if (!words.contains(text())) {
            throw fault("'" + text() + "' is not one of " + String.join(", ", new TreeSet<>(words)));
        }
        return text();
    }
}
