package org.ecopark.intake.brought;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileFormat;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.FileSource;
import org.ecopark.formats.Formats;
import org.ecopark.formats.ReadOptions;
import org.ecopark.formats.RecordReader;
import org.ecopark.formats.ValueKind;
import org.ecopark.formats.WktText;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.Title;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;

/**
 * What a set of records holds, found by reading it once from end to end.
 *
 * @param columns of the file, in their order, by their own names, that become properties
 * @param properties one for each of them
 * @param place columns with the places; null where records have geometries
 * @param crs that the file declares; null when it is silent
 */
public record FileShape(
        List<String> columns,
        List<LayerProperty> properties,
        @Nullable PlaceColumns place,
        GeometryKind geometry,
        long records,
        @Nullable String crs) {

    private static final int MOST_COLUMNS = 1000;
    private static final int RECORDS_PER_REPORT = 2000;

    public FileShape {
        columns = List.copyOf(columns);
        properties = List.copyOf(properties);
    }

    /**
     * Reads a set of records.
     *
     * @param given names of columns with places by {@code x}, {@code y}, {@code wkt}
     * @param progress gets the share that was read; may throw to stop
     * @throws BrokenFileException when it cannot be read, holds nothing, or has no places
     */
    public static FileShape of(
            FileSource source, ReadOptions options, Map<String, String> given, DoubleConsumer progress) {
        try (RecordReader reader = Formats.open(source.file(), options)) {
            return new Scan(reader, options.format(), given).read(progress, size(source));
        }
    }

    private static double size(FileSource source) {
        return Math.max(1, source.file().toFile().length());
    }

    /** The reading of one file. */
    private static final class Scan {

        private final RecordReader reader;
        private final Map<String, ValueTally> tallies = new LinkedHashMap<>();
        private @Nullable PlaceColumns place;
        private @Nullable GeometryKind geometry;
        private long records;
        private long placed;

        Scan(RecordReader reader, FileFormat format, Map<String, String> given) {
            this.reader = reader;
            boolean table = format == FileFormat.CSV || format == FileFormat.XLSX;
            Map<String, ValueKind> kinds = reader.kinds();
            reader.columns()
                    .forEach(column -> tallies.put(column, new ValueTally(kinds.get(column), isSpelled(format))));
            if (table
                    || given.keySet().stream()
                            .anyMatch(name -> List.of("x", "y", "wkt").contains(name))) {
                place = PlaceColumns.of(reader.columns(), given);
            }
        }

        private static boolean isSpelled(FileFormat format) {
            return format == FileFormat.CSV;
        }

        FileShape read(DoubleConsumer progress, double bytes) {
            for (FileRecord record = reader.next(); record != null; record = reader.next()) {
                records++;
                if (records % RECORDS_PER_REPORT == 0) {
                    progress.accept(Math.min(1, reader.bytesRead() / bytes));
                }
                look(record);
            }
            if (records == 0) {
                throw new BrokenFileException("the file holds no records");
            }
            if (placed == 0) {
                throw new BrokenFileException(
                        "none of the " + records + " records has a place, so nothing can be shown");
            }
            return shape();
        }

        private void look(FileRecord record) {
            record.values().forEach((name, value) -> {
                if (!FileRecord.ID.equals(name)) {
                    tallies.computeIfAbsent(name, none -> new ValueTally(null, false))
                            .add(value);
                }
            });
            if (tallies.size() > MOST_COLUMNS) {
                throw new BrokenFileException("the file has more than " + MOST_COLUMNS + " columns");
            }
            GeometryKind kind = kind(record);
            if (kind != null) {
                placed++;
                geometry = geometry == null || geometry == kind ? kind : GeometryKind.ANY;
            }
        }

        private @Nullable GeometryKind kind(FileRecord record) {
            PlaceColumns columns = place;
            if (columns == null) {
                return record.geometry() == null ? null : kind(record.geometry());
            }
            if (columns.wkt() == null) {
                Object x = record.values().get(columns.x());
                return x == null || x.toString().isBlank() ? null : GeometryKind.POINT;
            }
            Object text = record.values().get(columns.wkt());
            Geometry read = text == null || text.toString().isBlank()
                    ? null
                    : WktText.read(text.toString()).geometry();
            return read == null ? null : kind(read);
        }

        private static GeometryKind kind(Geometry geometry) {
            if (geometry instanceof Point) {
                return GeometryKind.POINT;
            } else if (geometry instanceof Lineal) {
                return GeometryKind.LINE;
            }
            return geometry instanceof Polygonal ? GeometryKind.POLYGON : GeometryKind.ANY;
        }

        private FileShape shape() {
            PropertyNames names = new PropertyNames();
            List<String> columns = new ArrayList<>();
            List<LayerProperty> properties = new ArrayList<>();
            tallies.forEach((column, tally) -> {
                boolean shape = place != null && column.equals(place.wkt());
                if (!shape) {
                    columns.add(column);
                    properties.add(
                            new LayerProperty(names.next(column), tally.type(), new Title(column, column), null));
                }
            });
            return new FileShape(
                    columns,
                    properties,
                    place,
                    geometry == null ? GeometryKind.ANY : geometry,
                    records,
                    reader.declaredCrs());
        }
    }
}
