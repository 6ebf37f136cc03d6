package org.ecopark.layers.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected texts follow the manual of PostgreSQL 15, COPY, section "Text Format", and array input syntax. */
class CopyTextTest {

    @Test
    void nullIsBackslashN() {
        assertThat(written(null)).isEqualTo("\\N");
    }

    @Test
    void tabsLinesAndBackslashesAreEscaped() {
        assertThat(written("a\tb\nc\rd\\N")).isEqualTo("a\\tb\\nc\\rd\\\\N");
    }

    @Test
    void nulCharactersAreLeftOut() {
        assertThat(written("a\0b")).isEqualTo("ab");
    }

    @Test
    void listsAreArraysWithQuotedElements() {
        assertThat(written(List.of("A", "x,y", "quote\""))).isEqualTo("{\"A\",\"x,y\",\"quote\\\\\"\"}");
        assertThat(written(Arrays.asList(0.5, 0.25))).isEqualTo("{\"0.5\",\"0.25\"}");
        assertThat(written(List.of())).isEqualTo("{}");
    }

    private static String written(Object value) {
        StringBuilder out = new StringBuilder();
        CopyText.append(out, value);
        return out.toString();
    }
}
