package org.ecopark.layers.styles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Style files become GeoTools styles; what is wrong in one is named with its line. */
class StyleReaderTest {

    private static final String HEAD = """
            layers: [a]
            styles:
              - name: default
                title: {en: A, ko: 가}
                rules:
            """;

    private static Rule rule(String yaml) {
        return StyleReader.read(HEAD + yaml)
                .get("a")
                .get(0)
                .style()
                .featureTypeStyles()
                .get(0)
                .rules()
                .get(0);
    }

    @Test
    void readsEveryShippedStyle() throws IOException {
        List<Resource> files =
                List.of(new PathMatchingResourcePatternResolver().getResources("classpath:gis-data/styles/*.yaml"));
        assertThat(files).hasSizeGreaterThan(15);
        for (Resource file : files) {
            assertThat(StyleReader.read(file.getContentAsString(StandardCharsets.UTF_8)))
                    .as(file.getFilename())
                    .isNotEmpty();
        }
    }

    @Test
    void readsRulesWithFilterAndScales() {
        Rule rule = rule("""
                      - filter: amount > 5
                        above: 1000
                        below: 50000
                        draw:
                          - {line: "#112233", width: 2, dash: [4, 2]}
                """);
        assertThat(rule.getFilter().toString()).contains("amount");
        assertThat(rule.getMinScaleDenominator()).isEqualTo(1000);
        assertThat(rule.getMaxScaleDenominator()).isEqualTo(50000);
        LineSymbolizer line = (LineSymbolizer) rule.symbolizers().get(0);
        assertThat(line.getStroke().getDashArray()).containsExactly(4, 2);
        assertThat(line.getStroke().getColor().evaluate(null, String.class)).isEqualTo("#112233");
    }

    @Test
    void graduatesByTheSquareRoot() {
        Rule rule = rule("""
                      - draw:
                          - {mark: circle, size: {by: "4", curve: sqrt, from: [0, 16], to: [0, 8]}, fill: "#112233"}
                """);
        PointSymbolizer mark = (PointSymbolizer) rule.symbolizers().get(0);
        // sqrt(4) is half of sqrt(16)
        assertThat(mark.getGraphic().getSize().evaluate(null, Double.class)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - draw: [{mark: blob, fill: "#112233"}]                | 6 | blob
            - draw: [{mark: circle, fill: red}]                    | 6 | red
            - draw: [{mark: circle}]                               | 6 | fill or an outline
            - draw: [{area: "#112233", opcity: 1}]                 | 6 | opcity
            - draw: [{icon: "http://a.b/c.svg"}]                   | 6 | never an address
            - draw: [{icon: "../../secret"}]                       | 6 | never an address
            - draw: [{icon: unknown}]                              | 6 | there is no icon
            - draw: [{line: "#112233", width: wide}]               | 6 | not a number
            - {filter: "amount >", draw: [{line: "#112233"}]}      | 6 | filter cannot be read
            - {above: 10, below: 5, draw: [{line: "#112233"}]}     | 6 | above
            - {draw: [], surprise: 1}                              | 6 | surprise
            - draw: []                                             | 6 | at least one
            - draw: [}                                             | 6 | expected
            """)
    void namesAFaultWithItsLine(String yaml, int line, String word) {
        assertThatThrownBy(() -> StyleReader.read(HEAD + "      " + yaml))
                .isInstanceOfSatisfying(
                        StyleFaultException.class,
                        fault -> assertThat(fault.line()).isEqualTo(line))
                .hasMessageContaining(word);
    }
}
