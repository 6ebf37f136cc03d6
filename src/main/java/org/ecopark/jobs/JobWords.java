package org.ecopark.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What jobs say, in the reader's language. Rooms say it in English, which is kept; here it is looked up again, as in
 * gettext: {@code jobs/<room>.ko.json} has the English sentence with {@code {}} where something was put in, and the Korean
 * one with {@code {1}}, {@code {2}} for what stood there. What is put in is looked up as well. A sentence that is not
 * known stays English.
 */
@Component
class JobWords {

    private static final int DEEPEST = 3;

    private final Map<String, String> plain = new HashMap<>();
    private final List<Filled> filled = new ArrayList<>();

    /** A sentence in which something was put. */
    private record Filled(Pattern english, String korean, int fixed) {}

    JobWords() {
        JsonMapper mapper = new JsonMapper();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:jobs/*.ko.json")) {
                try (InputStream content = file.getInputStream()) {
                    mapper.readValue(content, new TypeReference<Map<String, String>>() {})
                            .forEach(this::put);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // What has most words of its own is meant first.
        filled.sort((a, b) -> b.fixed() - a.fixed());
    }

    private void put(String english, String korean) {
        if (english.contains("{}")) {
            String pattern = List.of(english.split("\\{\\}", -1)).stream()
                    .map(Pattern::quote)
                    .collect(Collectors.joining("(.+?)"));
            filled.add(new Filled(Pattern.compile(pattern, Pattern.DOTALL), korean, english.length()));
        } else {
            plain.put(english, korean);
        }
    }

    /** A sentence of a job as it is said in a language. */
    String in(Locale language, String english) {
        return language.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean(english, DEEPEST) : english;
    }

    private String korean(String english, int deep) {
        String known = plain.get(english);
        if (known != null || deep == 0) {
            return known == null ? english : known;
        }
        for (Filled each : filled) {
            Matcher match = each.english().matcher(english);
            if (match.matches()) {
                String said = each.korean();
                for (int i = 1; i <= match.groupCount(); i++) {
                    said = said.replace("{" + i + "}", korean(match.group(i), deep - 1));
                }
                return said;
            }
        }
        return english;
    }
}
