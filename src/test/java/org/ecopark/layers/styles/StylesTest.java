package org.ecopark.layers.styles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerRelation;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.Title;
import org.ecopark.layers.maplibre.MapLibreStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Styles of a folder come before the shipped ones, change while the server runs, and stay as they were when a file breaks. */
class StylesTest {

    private static final String STYLE = """
            layers: [parks]
            styles:
              - name: own
                title: {en: Own, ko: 나의}
                rules:
                  - draw: [{mark: circle, size: %s, fill: "#112233"}]
            """;

    @TempDir
    private Path folder;

    private static Layer layer(String name, GeometryKind kind) {
        Title title = new Title("A \"quoted\" title: with\nlines", "제목");
        return new Layer(name, title, title, new LayerSchema(kind, List.of()), LayerRelation.of("SELECT 1"));
    }

    private List<String> names(Styles styles) {
        return styles.listStyles(layer("parks", GeometryKind.ANY)).stream()
                .map(LayerStyle::name)
                .toList();
    }

    @Test
    void keepsTheLastGoodOneWhenAFileBreaks() throws IOException, InterruptedException {
        Styles styles = new Styles(new StyleSettings(folder.toString()), layer -> List.of());
        assertThat(names(styles)).contains("default", "people");
        Thread.sleep(2100);
        Files.writeString(folder.resolve("parks.yaml"), STYLE.formatted("8"));
        assertThat(names(styles)).containsExactly("own");
        String good = styles.listStyles(layer("parks", GeometryKind.ANY)).get(0).fingerprint();
        Thread.sleep(2100);
        Files.writeString(folder.resolve("parks.yaml"), STYLE.formatted("wide"));
        assertThat(names(styles)).containsExactly("own");
        assertThat(styles.listStyles(layer("parks", GeometryKind.ANY)).get(0).fingerprint())
                .isEqualTo(good);
        Thread.sleep(2100);
        Files.writeString(folder.resolve("parks.yaml"), STYLE.formatted("9"));
        assertThat(styles.listStyles(layer("parks", GeometryKind.ANY)).get(0).fingerprint())
                .isNotEqualTo(good);
    }

    @Test
    void hasAPlainStyleForEveryKindOfLayer() {
        Styles styles = new Styles(new StyleSettings(""), layer -> List.of());
        for (GeometryKind kind : GeometryKind.values()) {
            List<LayerStyle> found = styles.listStyles(layer("unheard.of:" + kind, kind));
            assertThat(found).hasSize(1);
            assertThat(found.get(0).style().featureTypeStyles()).isNotEmpty();
            assertThat(MapLibreStyle.of(layer("unheard.of:" + kind, kind), found.get(0), "http://a/b")
                            .get("layers"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .isNotEmpty();
        }
    }
}
