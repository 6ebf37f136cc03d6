package org.ecopark.maps.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ecopark.geo.Crs;
import org.ecopark.geo.MapFrame;
import org.ecopark.layers.shelf.Shape;
import org.ecopark.layers.styles.StyleSamples;
import org.ecopark.maps.labels.Label;
import org.ecopark.maps.scene.Scene;
import org.geotools.api.style.Style;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LabelPainterTest {

    private static final Style STYLE = StyleSamples.read("""
                    layers: [a]
                    styles:
                      - name: default
                        title: {en: A, ko: A}
                        rules:
                          - draw:
                              - {label: "'x'", offset: {by: amount, from: [0, 100], to: [5, 25], other: 7}}
                    """).get("a").get(0).style();

    @Test
    void aLabelStandsAsFarFromItsPlaceAsItsMarkIsLarge() {
        assertThat(beside(0.0, 1)).isEqualTo(5);
        assertThat(beside(50.0, 1)).isEqualTo(15);
        assertThat(beside(1000.0, 1)).isEqualTo(25);
        assertThat(beside(null, 1)).isEqualTo(7);
        // On a finer screen all is as much larger.
        assertThat(beside(50.0, 2)).isEqualTo(30);
    }

    private static double beside(@Nullable Double amount, double scale) {
        Scene scene = new Scene(new MapFrame(Crs.of("EPSG:3857"), 0, 0, 1000, 1000, 100, 100), scale);
        List<Label> labels = new ArrayList<>();
        PreparedStyle.of(STYLE, Set.of("amount"), scene)
                .label(new Shape(new byte[0], Arrays.asList(amount)), 50, 50, labels::add);
        return labels.get(0).beside();
    }
}
