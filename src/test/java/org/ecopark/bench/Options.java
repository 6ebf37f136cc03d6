package org.ecopark.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code --name value} pairs of a benchmark. */
final class Options {

    private final Map<String, String> values = new HashMap<>();

    private Options() {}

    static Options parse(String[] words, String... known) {
        Options options = new Options();
        for (int i = 0; i < words.length; i += 2) {
            String name = words[i].startsWith("--") ? words[i].substring(2) : "";
            if (!List.of(known).contains(name)) {
                throw new IllegalArgumentException("This benchmark does not know '" + words[i] + "'.");
            }
            if (i + 1 == words.length) {
                throw new IllegalArgumentException(words[i] + " needs a value.");
            }
            options.values.put(name, words[i + 1]);
        }
        return options;
    }

    String text(String name, String usual) {
        return values.getOrDefault(name, usual);
    }

    int whole(String name, int usual) {
        return wholes(name, Integer.toString(usual)).get(0);
    }

    List<Integer> wholes(String name, String usual) {
        String text = values.getOrDefault(name, usual);
        if (!text.matches("[1-9]\\d{0,8}(,[1-9]\\d{0,8})*")) {
            throw new IllegalArgumentException("--" + name + " takes whole numbers from 1, not '" + text + "'.");
        }
        return Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }

    Optional<Path> folder(String name) {
        return Optional.ofNullable(values.get(name)).map(Path::of).map(Path::toAbsolutePath);
    }
}
