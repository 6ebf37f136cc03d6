package org.ecopark.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.web.Address;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The OpenAPI 3.0 document of the server, put together from the rooms' parts. */
@Component
public class ApiDocument {

    private final List<Map<String, Object>> files = new ArrayList<>();
    private final List<ApiSource> sources;

    ApiDocument(List<ApiSource> sources) {
        this.sources = sources;
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.yaml")) {
                try (InputStream in = file.getInputStream()) {
                    files.add(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document of one door: the paths below {@code door} (such as {@code ogc}), told from there. */
    public Map<String, Object> below(Address server, String door) {
        Map<String, Object> document = of(server);
        Map<String, Object> paths = new LinkedHashMap<>();
        if (document.get("paths") instanceof Map<?, ?> all) {
            all.forEach((path, item) -> {
                String rest = path.toString().substring(1);
                if (rest.equals(door)) {
                    paths.put("/", item);
                } else if (rest.startsWith(door + "/")) {
                    paths.put(rest.substring(door.length()), item);
                }
            });
        }
        document.put("servers", List.of(Map.of("url", server.at(door).toString())));
        document.put("paths", paths);
        return document;
    }

    Map<String, Object> of(Address server) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put("servers", List.of(Map.of("url", server.toString())));
        files.forEach(file -> merge(document, file, ""));
        sources.forEach(source -> merge(document, source.fragment(), ""));
        return document;
    }

    /** Objects are merged, lists joined; anything else may be said once. */
    private static void merge(Map<String, Object> into, Map<?, ?> from, String path) {
        from.forEach((key, value) -> {
            String name = key.toString();
            Object there = into.get(name);
            if (value instanceof Map<?, ?> map) {
                Map<String, Object> child = there instanceof Map<?, ?> known ? copy(known) : new LinkedHashMap<>();
                merge(child, map, path + "/" + name);
                into.put(name, child);
            } else if (value instanceof List<?> list && there instanceof List<?> known) {
                List<Object> joined = new ArrayList<>(known);
                joined.addAll(list);
                into.put(name, joined);
            } else if (there != null) {
                throw new IllegalStateException("Two rooms describe " + path + "/" + name + " in the OpenAPI document");
            } else {
                into.put(name, value);
            }
        });
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key.toString(), value));
        return copy;
    }
}
