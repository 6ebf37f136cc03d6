package org.ecopark.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.ecopark.layers.LayerProperty.Type;
import org.junit.jupiter.api.Test;

class LayerTimeTest {

    private static LayerProperty property(String name, Type type) {
        return LayerProperty.of(name, type, name, name, null);
    }

    private static final LayerProperty BEGIN = property("start_date", Type.DATE);
    private static final LayerProperty END = property("end_date", Type.DATE);
    private static final LayerProperty SEEN = property("seen", Type.TIMESTAMP);
    private static final LayerProperty YEAR = property("year", Type.INTEGER);

    @Test
    void takesAStartAndAnEndForTheTimeOfATable() {
        assertThat(LayerTime.guess(List.of(SEEN, END, BEGIN)))
                .contains(new LayerTime(List.of(new LayerTime.Span(BEGIN, END))));
    }

    @Test
    void takesTheFirstTimeElseTheYear() {
        assertThat(LayerTime.guess(List.of(YEAR, SEEN, END)))
                .contains(new LayerTime(List.of(new LayerTime.Span(SEEN, SEEN))));
        assertThat(LayerTime.guess(List.of(property("name", Type.TEXT), YEAR)))
                .contains(new LayerTime(List.of(new LayerTime.Span(YEAR, YEAR))));
        assertThat(LayerTime.guess(List.of(property("year", Type.TEXT)))).isEmpty();
    }

    @Test
    void comparesMomentsWithMoments() {
        assertThat(new LayerTime(List.of(new LayerTime.Span(SEEN, SEEN)))
                        .meets(Instant.parse("2020-01-01T00:00:00Z"), null)
                        .toString())
                .contains("seen >= 2020-01-01T00:00Z")
                .contains("seen IS NULL")
                .doesNotContain("<=");
    }

    @Test
    void hasNoTimeOfTexts() {
        LayerProperty text = property("when", Type.TEXT);
        assertThatThrownBy(() -> new LayerTime.Span(text, text)).isInstanceOf(IllegalArgumentException.class);
    }
}
