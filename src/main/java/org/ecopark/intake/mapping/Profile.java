package org.ecopark.intake.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopark.formats.FileFormat;
import org.ecopark.formats.FileSource;
import org.ecopark.formats.ReadOptions;
import org.ecopark.geo.Box;
import org.ecopark.layers.Title;
import org.jspecify.annotations.Nullable;

/**
 * How the records of one kind of file become rows. Read from YAML by {@link ProfileReader}; immutable.
 *
 * @param options how the file is read
 * @param crs code of the coordinates when the file does not say; null for longitude and latitude
 * @param forcedCrs code that the importer demands, whatever the file says; null when none
 * @param latitudeFirst whether pairs of coordinates are written northing or latitude first
 * @param area where the places of such a file lie; null when they may lie anywhere
 * @param parameters values in force, by name
 * @param filter conditions on every record; those that fail it are passed over
 * @param source key of the source that owns the rows' ids
 * @param recognised by which a file is taken for one of this profile
 * @param defined columns that the profile adds to those of the file
 * @param after profiles whose files are loaded first when they come together
 */
public record Profile(
        String name,
        Title title,
        String about,
        String licence,
        String attribution,
        ReadOptions options,
        @Nullable String crs,
        @Nullable String forcedCrs,
        boolean latitudeFirst,
        Set<String> nullTokens,
        @Nullable Box area,
        Map<String, String> parameters,
        List<Condition> filter,
        Template source,
        Recognition recognised,
        Map<String, ValueRule> defined,
        List<Target> targets,
        List<String> after) {

    private static final Set<FileFormat> TEXTS = Set.of(FileFormat.CSV, FileFormat.GEOJSON, FileFormat.TOPOJSON);

    /** Parameters that every profile takes. */
    public static final Set<String> COMMON_PARAMETERS = Set.of("crs", "axes", "encoding", "delimiter", "object");

    /**
     * Marks of a file.
     *
     * @param columns names that its records all have
     * @param file pattern of its name with {@code *}; null when any will do
     */
    record Recognition(List<String> columns, @Nullable String file) {}

    /** Names of the layers it fills, in the order in which it names them. */
    public List<String> layers() {
        Set<String> layers = new LinkedHashSet<>();
        targets.forEach(target -> layers.add(target.layer()));
        return new ArrayList<>(layers);
    }

    /** The profile as it reads this set of records: most formats are told by the file, not by the profile. */
    public Profile reading(FileSource found) {
        boolean text = TEXTS.contains(found.format()) && TEXTS.contains(options.format());
        ReadOptions fitting = text ? options : options.withFormat(found.format());
        return withOptions(found.layer() == null ? fitting : fitting.withObject(found.layer()));
    }

    private Profile withOptions(ReadOptions other) {
        return new Profile(
                name,
                title,
                about,
                licence,
                attribution,
                other,
                crs,
                forcedCrs,
                latitudeFirst,
                nullTokens,
                area,
                parameters,
                filter,
                source,
                recognised,
                defined,
                targets,
                after);
    }

    /** Columns that a file must have; of alternatives, one. Each inner list is such a choice. */
    List<List<String>> neededColumns() {
        Set<List<String>> needed = new LinkedHashSet<>();
        filter.forEach(condition -> needed.add(List.of(condition.column())));
        addRules(needed, defined.values());
        source.columns().forEach(column -> needed.add(List.of(column)));
        for (Target target : targets) {
            target.when().forEach(condition -> needed.add(List.of(condition.column())));
            target.id().columns().forEach(column -> needed.add(List.of(column)));
            target.place().columns().forEach(column -> needed.add(List.of(column)));
            addRules(needed, target.columns().values());
        }
        needed.removeIf(choice -> choice.stream().anyMatch(c -> c.startsWith("@") || defined.containsKey(c)));
        return List.copyOf(needed);
    }

    private static void addRules(Set<List<String>> needed, Iterable<ValueRule> rules) {
        for (ValueRule rule : rules) {
            List<Template> reading =
                    rule.from().stream().filter(t -> !t.constant()).toList();
            boolean choice =
                    !rule.list() && reading.stream().allMatch(t -> t.columns().size() == 1);
            if (choice && !reading.isEmpty()) {
                needed.add(reading.stream().map(t -> t.columns().get(0)).toList());
            } else {
                rule.columns().forEach(column -> needed.add(List.of(column)));
            }
        }
    }
}
