package org.ecopark.web.problems;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The sentences of problems by code and language: {@code <code>.title}, {@code .detail}, {@code .change} in
 * {@code problems/<room>.<language>.properties}. {@code {name}} stands for a fact.
 */
@Component
public class ProblemSentences {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)\\}");

    private final Map<String, Map<String, String>> byLanguage = Map.of("en", new HashMap<>(), "ko", new HashMap<>());

    /** Reads the sentences of all rooms from {@code problems/}. */
    public ProblemSentences() {
        byLanguage.forEach(ProblemSentences::load);
    }

    private static void load(String language, Map<String, String> sentences) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:problems/*." + language + ".properties")) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> put(sentences, key.toString(), text.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Map<String, String> sentences, String key, String text) {
        if (sentences.put(key, text) != null) {
            throw new IllegalStateException("Two rooms have sentences for the problem " + key);
        }
    }

    /** The sentence with the facts filled in; null when there is none. */
    @Nullable
    String find(Problem problem, String part, Locale language) {
        String sentence = sentences(language).get(problem.code() + "." + part);
        return sentence == null ? null : fill(sentence, problem.facts());
    }

    Set<String> keys(Locale language) {
        return new TreeSet<>(sentences(language).keySet());
    }

    /** Names of the facts that a sentence asks for. */
    Set<String> places(String key, Locale language) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACE.matcher(sentences(language).getOrDefault(key, ""));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private Map<String, String> sentences(Locale language) {
        return byLanguage.getOrDefault(language.getLanguage(), byLanguage.getOrDefault("en", Map.of()));
    }

    private static String fill(String sentence, Map<String, Object> facts) {
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(written(facts.getOrDefault(place.group(1), ""))));
    }

    private static String written(Object fact) {
        return fact instanceof Collection<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : fact.toString();
    }
}
