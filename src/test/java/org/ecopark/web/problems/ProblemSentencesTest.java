package org.ecopark.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopark.web.Problem;
import org.junit.jupiter.api.Test;

/** Holds for the sentences of every room. */
class ProblemSentencesTest {

    private static final Pattern CODE = Pattern.compile(
            "(?:badRequest|forbidden|notFound|refusal|Problem\\s*\\.of\\(\\s*\\d+,)\\s*\\(?\\s*\"([a-z_]+)\"");

    private final ProblemSentences sentences = new ProblemSentences();

    @Test
    void hasTheSameSentencesInBothLanguages() {
        assertThat(sentences.keys(Locale.KOREAN)).isEqualTo(sentences.keys(Locale.ENGLISH));
    }

    @Test
    void asksForTheSameFactsInBothLanguages() {
        for (String key : sentences.keys(Locale.ENGLISH)) {
            assertThat(sentences.places(key, Locale.KOREAN)).as(key).isEqualTo(sentences.places(key, Locale.ENGLISH));
        }
    }

    @Test
    void hasTitleDetailAndChangeForEveryCodeInTheSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        assertThat(codes).contains("unknown_parameter", "query_timeout", "read_only");
        for (String code : codes) {
            assertThat(sentences.keys(Locale.ENGLISH)).contains(code + ".title", code + ".detail", code + ".change");
        }
    }

    @Test
    void fillsTheFactsAsTheyAre() {
        Problem problem = Problem.badRequest("unknown_parameter")
                .with("parameter", "$1 \\ {known}")
                .with("known", "a");
        assertThat(sentences.find(problem, "detail", Locale.ENGLISH))
                .isEqualTo("There is no parameter \"$1 \\ {known}\" here.");
        assertThat(sentences.find(problem, "title", Locale.KOREAN)).isEqualTo("알 수 없는 매개변수");
    }
}
