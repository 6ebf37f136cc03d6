package org.ecopark.materials;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Classes with their families, codes, and which code means which class. Pure: holds what it was given. */
final class Taxonomy {

    private final Map<String, MaterialClass> classes;
    private final Map<CodeRef, WasteCode> codes;
    private final Map<CodeRef, List<CodeMeaning>> meanings;

    Taxonomy(List<MaterialClass> classes, List<WasteCode> codes, List<CodeMeaning> meanings) {
        this.classes = byKey(classes, MaterialClass::key);
        this.codes = byKey(codes, WasteCode::ref);
        this.meanings = meanings.stream().collect(Collectors.groupingBy(CodeMeaning::code));
        for (MaterialClass each : classes) {
            requireTree(each);
        }
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        Map<K, V> map = new LinkedHashMap<>();
        for (V value : values) {
            if (map.put(key.apply(value), value) != null) {
                throw new IllegalStateException(key.apply(value) + " stands twice in the material tables");
            }
        }
        return map;
    }

    private void requireTree(MaterialClass start) {
        Set<String> seen = new HashSet<>();
        for (@Nullable MaterialClass c = start; c != null; c = c.parent() == null ? null : classes.get(c.parent())) {
            if (!seen.add(c.key())) {
                throw new IllegalStateException("Class " + c.key() + " is its own ancestor");
            }
            if (c.parent() != null && !classes.containsKey(c.parent())) {
                throw new IllegalStateException("Class " + c.key() + " has an unknown parent " + c.parent());
            }
        }
    }

    List<MaterialClass> classes() {
        return List.copyOf(classes.values());
    }

    List<WasteCode> codes() {
        return List.copyOf(codes.values());
    }

    Optional<MaterialClass> findClass(String key) {
        return Optional.ofNullable(classes.get(key));
    }

    Optional<WasteCode> findCode(CodeRef ref) {
        return Optional.ofNullable(codes.get(ref));
    }

    List<CodeMeaning> meanings(CodeRef ref) {
        return meanings.getOrDefault(ref, List.of());
    }

    /** Whether the class is the other or lies below it. */
    boolean isWithin(MaterialClass materialClass, MaterialClass family) {
        for (@Nullable MaterialClass c = materialClass;
                c != null;
                c = c.parent() == null ? null : classes.get(c.parent())) {
            if (c.key().equals(family.key())) {
                return true;
            }
        }
        return false;
    }

    /** The class itself, all above it and all below it. */
    List<MaterialClass> relatives(MaterialClass materialClass) {
        List<MaterialClass> related = new ArrayList<>();
        for (MaterialClass other : classes.values()) {
            if (isWithin(materialClass, other) || isWithin(other, materialClass)) {
                related.add(other);
            }
        }
        return related;
    }

    /**
     * A code means a class.
     *
     * @param grade where the code decides it; null otherwise
     */
    record CodeMeaning(
            CodeRef code, String classKey, @Nullable String grade) {}
}
