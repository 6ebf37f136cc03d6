package org.ecopark.maps.legend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.ecopark.layers.styles.StyleSamples;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;

class LegendEntryTest {

    /** Sizes by the root of an amount are kept as roots, whose squares miss 100,000 and 0.3 by a bit. */
    @Test
    void amountsReadAsTheStyleHasThem() {
        Style style = StyleSamples.read("""
                        layers: [a]
                        styles:
                          - name: default
                            title: {en: A, ko: A}
                            rules:
                              - title: {en: Size, ko: 크기}
                                draw:
                                  - {mark: circle, size: {by: amount, curve: sqrt, from: [0, 0.3, 100000, 1234567], to: [1, 2, 3, 4]}, fill: "#000000"}
                        """).get("a").get(0).style();
        assertThat(LegendEntry.of(style, Locale.KOREAN, Double.NaN))
                .extracting(LegendEntry::title)
                .containsExactly("크기: 0", "크기: 0.3", "크기: 100,000", "크기: 1,234,567");
    }
}
