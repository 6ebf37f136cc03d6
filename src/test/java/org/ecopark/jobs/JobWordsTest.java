package org.ecopark.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobWordsTest {

    /** Begins with a text of its own: what is said where something fails, and the last thing of a report. */
    private static final Pattern FAILURE =
            Pattern.compile("new JobFailedException\\(\\s*(\"(?:[^;]|\"[^\"]*\")*?)\\);");

    private static final Pattern REPORT =
            Pattern.compile("rogress(?:\\(\\))?\\.report\\([^;]*?,\\s*(\"[^;]*?)\\)+;|String words =\\s*(\"[^;]*);");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final JobWords words = new JobWords();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Keeping the result                 | 결과 저장 중
                    Ways: 3 of 12                      | 운송로: 3 / 12
                    Looking at labour                  | 살펴보는 중: 도달 범위 인구
                    sites.csv: writing facilities      | sites.csv: 쓰는 중: facilities
                    something nobody has written down  | something nobody has written down
                    """)
    void saysInKoreanWhatWasSaidInEnglish(String english, String korean) {
        assertThat(words.in(Locale.KOREAN, english)).isEqualTo(korean);
        assertThat(words.in(Locale.ENGLISH, english)).isEqualTo(english);
    }

    @Test
    void saysPartsOfASentenceInKoreanAsWell() {
        assertThat(words.in(
                        Locale.KOREAN,
                        "What hauling this material costs is not known where no country is known. Name a country whose"
                                + " prices hold (prices_of), or solve p_median, which counts kilometres."))
                .startsWith("이 물질의 운송비를 알 수 없습니다(나라를 모르는 곳). ");
    }

    /** What is put in is a number here, which no sentence of another room is made for. */
    @Test
    void everySentenceOfEveryRoomIsKnownInKorean() throws IOException {
        List<String> said = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("JobProgress") || source.contains("JobFailedException")) {
                    FAILURE.matcher(source)
                            .results()
                            .map(JobWordsTest::sentence)
                            .forEach(said::add);
                    REPORT.matcher(source).results().map(JobWordsTest::sentence).forEach(said::add);
                }
            }
        }
        assertThat(said).hasSizeGreaterThan(50);
        assertThat(said)
                .filteredOn(english -> !english.isEmpty())
                .allSatisfy(english ->
                        assertThat(words.in(Locale.KOREAN, english)).as(english).matches("(?s).*[가-힣].*"));
    }

    private static String sentence(MatchResult found) {
        String expression = found.group(1) == null ? found.group(2) : found.group(1);
        StringBuilder sentence = new StringBuilder();
        int end = 0;
        for (MatchResult text : TEXT.matcher(expression).results().toList()) {
            String between = expression.substring(end, text.start()).replaceAll("[\\s+]", "");
            sentence.append(between.isEmpty() ? "" : "7").append(text.group(1).replace("\\\"", "\""));
            end = text.end();
        }
        String rest = expression.substring(end).replaceAll("[\\s+)]", "");
        return sentence.append(rest.isEmpty() ? "" : "7").toString();
    }
}
