package org.ecopark.layers.styles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Styles for tests of other packages. */
public final class StyleSamples {

    private StyleSamples() {}

    public static Map<String, List<LayerStyle>> read(String yaml) {
        return StyleReader.read(yaml);
    }

    /** All shipped styles by layer and name. */
    public static Map<String, LayerStyle> shipped() throws IOException {
        Map<String, LayerStyle> all = new TreeMap<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath:gis-data/styles/*.yaml")) {
            StyleReader.read(file.getContentAsString(StandardCharsets.UTF_8))
                    .forEach((layer, styles) -> styles.forEach(style -> all.put(layer + "-" + style.name(), style)));
        }
        return all;
    }
}
