package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The page's own files: both languages say the same things, and modules stay small. */
class PageFilesTest {

    private static final Path PAGE = Path.of("src/main/resources/static");
    private static final int MOST_LINES = 200;
    private static final Pattern KEY = Pattern.compile("\\bt\\('([a-z_.]+)'");
    private static final Pattern EXPORT =
            Pattern.compile("^export (?:async )?(?:function|const|let|class) (\\w+)", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Pattern FOREIGN =
            Pattern.compile("(?:src|href|url|from|fetch)\\W{0,3}['\"(]\\s*(?:https?:)?//");

    @Test
    void koreanHasEverySentenceOfEnglish() {
        assertThat(stems("ko")).isEqualTo(stems("en"));
    }

    @Test
    void sentencesHaveTheSameBlanksInBothLanguages() {
        Map<String, String> korean = texts("ko");
        texts("en").forEach((key, sentence) -> {
            // The singular may say "one" in its own words, and Korean has none.
            if (!key.endsWith(".one")) {
                assertThat(blanks(korean.getOrDefault(key, ""))).as(key).isEqualTo(blanks(sentence));
            }
        });
    }

    @Test
    void everySentenceThatIsAskedForExists() throws IOException {
        Set<String> known = stems("en");
        for (Path module : modules()) {
            for (String key : KEY.matcher(Files.readString(module))
                    .results()
                    .map(match -> match.group(1))
                    .toList()) {
                assertThat(known).as(PAGE.relativize(module).toString()).contains(key);
            }
        }
    }

    @Test
    void modulesAreShort() throws IOException {
        for (Path module : modules()) {
            assertThat(Files.readAllLines(module))
                    .as(PAGE.relativize(module).toString())
                    .hasSizeLessThan(MOST_LINES);
        }
    }

    /** A name that is exported and stands nowhere else, neither in its own module nor in another, is dead. */
    @Test
    void everyExportIsUsed() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path module : modules()) {
            all.append(Files.readString(module)).append('\n');
        }
        Map<String, Long> uses =
                WORD.matcher(all).results().collect(Collectors.groupingBy(MatchResult::group, Collectors.counting()));
        for (Path module : modules()) {
            assertThat(EXPORT.matcher(Files.readString(module)).results().map(match -> match.group(1)))
                    .as(PAGE.relativize(module).toString())
                    .allMatch(name -> uses.getOrDefault(name, 0L) > 1);
        }
    }

    @Test
    void nothingIsFetchedFromAnotherHost() throws IOException {
        for (Path file : files(".js", ".css", ".html")) {
            assertThat(FOREIGN.matcher(Files.readString(file)).results().map(MatchResult::group))
                    .as(PAGE.relativize(file).toString())
                    .isEmpty();
        }
    }

    /** Keys without their plural ending: Korean has one form where English has two. */
    private static Set<String> stems(String language) {
        return texts(language).keySet().stream()
                .map(key -> key.replaceFirst("\\.(one|other)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> blanks(String sentence) {
        return PLACEHOLDER.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Map<String, String> texts(String language) {
        Map<String, String> all = new TreeMap<>();
        for (Path file : files("texts." + language + ".json")) {
            String room = file.getParent().getFileName().toString();
            new JsonMapper().readTree(file.toFile()).properties().forEach(entry -> {
                assertThat(entry.getKey()).as(file.toString()).startsWith(room + ".");
                all.put(entry.getKey(), entry.getValue().asString());
            });
        }
        return all;
    }

    private static List<Path> modules() {
        return files(".js");
    }

    private static List<Path> files(String... endings) {
        try (Stream<Path> all = Files.walk(PAGE)) {
            return all.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
