package org.ecopark.materials;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ecopark.layers.Title;

/**
 * Finds classes and codes by words. A word that is a whole label or synonym ranks before one that starts it, and that
 * before one that stands inside; all words of the question must be found.
 */
public final class MaterialSearch {

    private final List<Entry<MaterialClass>> classes;
    private final List<Entry<WasteCode>> codes;

    MaterialSearch(Taxonomy taxonomy) {
        this.classes = taxonomy.classes().stream()
                .map(c -> new Entry<>(c, texts(c.key().replace('_', ' '), c.title(), c.synonyms())))
                .toList();
        this.codes = taxonomy.codes().stream()
                .map(c -> new Entry<>(c, texts(c.ref().code(), c.label(), c.synonyms())))
                .toList();
    }

    Found find(String question, int limit) {
        String words = normal(question);
        if (words.isEmpty()) {
            return new Found(List.of(), List.of());
        }
        return new Found(best(classes, words, limit), best(codes, asCode(words), limit));
    }

    /** "15 01 03" and "15.01.03*" are the code 150103. */
    private static String asCode(String words) {
        String digits = words.replaceAll("[\\s.*]", "");
        return digits.matches("\\d{2,6}") ? digits : words;
    }

    private static <T> List<T> best(List<Entry<T>> entries, String words, int limit) {
        record Hit<T>(T value, int rank) {}
        List<Hit<T>> hits = new ArrayList<>();
        for (Entry<T> entry : entries) {
            int rank = entry.rank(words);
            if (rank > 0) {
                hits.add(new Hit<>(entry.value(), rank));
            }
        }
        return hits.stream()
                .sorted(Comparator.comparingInt((Hit<T> hit) -> hit.rank()).reversed())
                .limit(limit)
                .map(Hit::value)
                .toList();
    }

    private static List<String> texts(String key, Title title, List<String> synonyms) {
        return Stream.concat(Stream.of(key, title.en(), title.ko()), synonyms.stream())
                .map(MaterialSearch::normal)
                .toList();
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** What was found, best first. */
    public record Found(List<MaterialClass> classes, List<WasteCode> codes) {}

    private record Entry<T>(T value, List<String> texts) {

        int rank(String words) {
            int best = 0;
            for (String text : texts) {
                best = Math.max(best, rank(text, words));
            }
            return best > 0 ? best : holdsAll(words) ? 1 : 0;
        }

        private static int rank(String text, String words) {
            if (text.equals(words)) {
                return 4;
            }
            if (text.startsWith(words)) {
                return 3;
            }
            return text.contains(words) ? 2 : 0;
        }

        private boolean holdsAll(String words) {
            for (String word : words.split("\\s+")) {
                if (texts.stream().noneMatch(text -> text.contains(word))) {
                    return false;
                }
            }
            return true;
        }
    }
}
