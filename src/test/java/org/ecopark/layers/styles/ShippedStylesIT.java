package org.ecopark.layers.styles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ecopark.EcoparkIT;
import org.ecopark.layers.Layer;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The shipped styles beside the layers they are for. */
@EcoparkIT
class ShippedStylesIT {

    @Autowired
    private LayerShelf shelf;

    static Stream<Resource> files() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:gis-data/styles/*.yaml");
        assertThat(files).hasSizeGreaterThan(20);
        return Arrays.stream(files);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isOfLayersThatAreThereAndNamesOnlyWhatTheyHave(Resource file) throws IOException {
        String text = file.getContentAsString(StandardCharsets.UTF_8);
        List<String> faults = new ArrayList<>();
        for (String name : StyleReader.read(text).keySet()) {
            if (name.equals("roads")) {
                // On the shelf only once a road graph was loaded.
                assertThat(StyleProperties.of(text))
                        .extracting(StyleProperties.Named::property)
                        .containsOnly("road_class");
                continue;
            }
            Layer layer = shelf.layer(name);
            StyleProperties.fault(text, layer)
                    .ifPresent(fault -> faults.add("line " + fault.line() + ": " + fault.getMessage()));
        }
        assertThat(faults).isEmpty();
    }
}
