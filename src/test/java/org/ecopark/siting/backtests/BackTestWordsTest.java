package org.ecopark.siting.backtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BackTestWordsTest {

    private static Set<String> gaps(String text) {
        Set<String> gaps = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(text).results().forEach(gap -> gaps.add(gap.group()));
        return gaps;
    }

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameGaps() {
        assertThat(Findings.KO.keys()).isEqualTo(Findings.EN.keys());
        for (String key : Findings.EN.keys()) {
            assertThat(gaps(Findings.KO.say(key))).as(key).isEqualTo(gaps(Findings.EN.say(key)));
        }
    }
}
