package org.ecopark.intake.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.Formats;
import org.ecopark.formats.RecordReader;
import org.ecopark.geo.Crs;
import org.ecopark.layers.load.LoadColumn;
import org.jspecify.annotations.Nullable;

/**
 * One file under one profile: which loads it needs, and the rows of each. A load is the rows of one layer and one
 * source; each load reads the file anew, so that no row is kept in memory. Files whose sources stand in their records, or
 * whose records may go to several layers, are read once more beforehand.
 */
public final class FileMapping {

    private static final int MOST_SOURCES = 100;

    private final Path file;
    private final String fileName;
    private final Profile profile;
    private final Map<String, List<LoadColumn>> columns;
    private final IssueBook issues;
    private final long bytes;
    private long records;
    private long passedOver;

    /**
     * A mapping of a file.
     *
     * @param fileName as its owner calls it
     * @param columns of the layers that the profile fills
     */
    public FileMapping(
            Path file, String fileName, Profile profile, Map<String, List<LoadColumn>> columns, IssueBook issues) {
        this.file = file;
        this.fileName = fileName;
        this.profile = profile;
        this.columns = Map.copyOf(columns);
        this.issues = issues;
        this.bytes = size(file);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Rows of one layer and one source.
     *
     * @param expectsRows false when no record was found to belong anywhere and the file is read only to say why
     */
    public record Load(String layer, String source, boolean expectsRows) {}

    /** Records of the file, once it was read. */
    public long records() {
        return records;
    }

    /** Records that the profile's filter left out. */
    public long passedOver() {
        return passedOver;
    }

    /**
     * The loads that the file needs, in order.
     *
     * @param progress gets the share of the work that was done, from 0 to 1; may throw to stop
     * @throws BrokenFileException when the file cannot be read
     */
    public List<Load> loads(DoubleConsumer progress) {
        List<String> layers = profile.layers();
        boolean everyLayer = layers.size() == 1
                || profile.targets().stream().anyMatch(target -> target.when().isEmpty());
        if (everyLayer && profile.source().constant()) {
            String source = String.valueOf(profile.source().literals().get(0));
            return layers.stream().map(layer -> new Load(layer, source, true)).toList();
        }
        return scan(progress);
    }

    private List<Load> scan(DoubleConsumer progress) {
        Map<String, Set<String>> sources = new LinkedHashMap<>();
        profile.layers().forEach(layer -> sources.put(layer, new LinkedHashSet<>()));
        try (RecordReader reader = open()) {
            FileRecord record = reader.next();
            while (record != null) {
                look(record, sources);
                progress.accept((double) reader.bytesRead() / Math.max(1, bytes));
                record = reader.next();
            }
        }
        List<Load> loads = new ArrayList<>();
        sources.forEach((layer, keys) -> keys.forEach(source -> loads.add(new Load(layer, source, true))));
        return loads.isEmpty() ? List.of(new Load(profile.layers().get(0), profile.name(), false)) : loads;
    }

    private void look(FileRecord record, Map<String, Set<String>> sources) {
        RowValues row = values(record);
        try {
            String source = profile.source().text(row);
            if (source == null || !Condition.all(profile.filter(), row)) {
                return;
            }
            for (Target target : profile.targets()) {
                if (Condition.all(target.when(), row)) {
                    Set<String> keys = sources.computeIfAbsent(target.layer(), none -> new LinkedHashSet<>());
                    keys.add(source);
                    if (keys.size() > MOST_SOURCES) {
                        throw new BrokenFileException(
                                "the file holds rows of more than " + MOST_SOURCES + " sources; is 'source' an id?");
                    }
                }
            }
        } catch (BadValueException e) {
            // Said when the row is mapped, or below when it belongs to no load.
            return;
        }
    }

    /**
     * The rows of one load; to be closed.
     *
     * @param first whether this is the first load of the file: what concerns records that belong to none is said there
     */
    public MappedRows rows(Load load, boolean first, DoubleConsumer progress) {
        return new MappedRows(this, load, first, done -> progress.accept(Math.min(1, done / Math.max(1, bytes))));
    }

    RecordReader open() {
        RecordReader reader = Formats.open(file, profile.options());
        try {
            checkColumns(reader.columns());
            return reader;
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private void checkColumns(List<String> found) {
        if (found.isEmpty()) {
            return;
        }
        for (List<String> choice : profile.neededColumns()) {
            if (choice.stream().noneMatch(found::contains)) {
                throw new BrokenFileException("the file has no column '" + String.join("' or '", choice)
                        + "', which the profile " + profile.name() + " reads; its columns are " + found
                        + (found.size() == 1 ? ". Is '" + profile.options().delimiter() + "' the delimiter?" : ""));
            }
        }
    }

    RowValues values(FileRecord record) {
        return new RowValues(record, stem(fileName), profile.nullTokens(), profile.defined());
    }

    /** The name without folders and without its endings. */
    static String stem(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.indexOf('.');
        return dot <= 0 ? last : last.substring(0, dot);
    }

    /**
     * The coordinate reference system in force: what the importer demands, else what the file says, else what the profile
     * says, else longitude and latitude.
     */
    Placement placement(@Nullable String declared) {
        String code = profile.forcedCrs();
        if (code == null) {
            code = declared == null ? profile.crs() : declared;
        }
        try {
            return new Placement(
                    Crs.of(code == null ? "EPSG:4326" : code), code != null, profile.latitudeFirst(), profile.area());
        } catch (IllegalArgumentException e) {
            throw new BrokenFileException(
                    e.getMessage() + (declared == null ? "" : " (the file says so; crs=EPSG:... overrides it)"), e);
        }
    }

    List<RecordMapper> mappers(Placement placement) {
        return profile.targets().stream()
                .map(target -> new RecordMapper(profile, target, columnsOf(target.layer()), placement))
                .toList();
    }

    private List<LoadColumn> columnsOf(String layer) {
        List<LoadColumn> known = columns.get(layer);
        if (known == null) {
            throw new ProfileException("the profile " + profile.name() + " fills '" + layer + "', which takes no rows;"
                    + " targets are " + columns.keySet());
        }
        return known;
    }

    Profile profile() {
        return profile;
    }

    /** What was said of the file's rows. */
    public IssueBook issues() {
        return issues;
    }

    void counted(long read, long skipped) {
        records = read;
        passedOver = skipped;
    }
}
