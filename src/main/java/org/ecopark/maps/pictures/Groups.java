package org.ecopark.maps.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecopark.layers.Title;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Layers that belong together and can be asked for by one name; they stand in {@code gis-data/maps/groups.yaml}. */
@Component
public class Groups {

    private static final String FILE = "/gis-data/maps/groups.yaml";

    private final List<Group> all;

    Groups() {
        this.all = read();
    }

    /**
     * A group.
     *
     * @param layers names from bottom to top; those that are not on the shelf are left out
     */
    public record Group(String name, Title title, List<String> layers) {

        public Group {
            layers = List.copyOf(layers);
        }
    }

    /** All groups. */
    public List<Group> list() {
        return all;
    }

    public Optional<Group> find(String name) {
        return all.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    private static List<Group> read() {
        try (InputStream file = Groups.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The server was packaged without " + FILE);
            }
            List<Group> groups = new ArrayList<>();
            List<Map<String, Object>> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            read.forEach(group -> groups.add(group(group)));
            return List.copyOf(groups);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Group group(Map<String, Object> group) {
        Map<?, ?> title = (Map<?, ?>) need(group, "title");
        List<?> layers = (List<?>) need(group, "layers");
        return new Group(
                (String) need(group, "name"),
                new Title((String) need(title, "en"), (String) need(title, "ko")),
                layers.stream().map(String.class::cast).toList());
    }

    private static Object need(Map<?, ?> members, String name) {
        return Objects.requireNonNull(members.get(name), () -> FILE + ": a group lacks '" + name + "'");
    }
}
