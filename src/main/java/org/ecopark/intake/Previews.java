package org.ecopark.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileFormat;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.FileSource;
import org.ecopark.formats.Formats;
import org.ecopark.formats.ReadOptions;
import org.ecopark.formats.RecordReader;
import org.ecopark.intake.brought.PlaceColumns;
import org.ecopark.intake.brought.PreviewMap;
import org.ecopark.intake.brought.Reading;
import org.ecopark.intake.mapping.Profile;
import org.ecopark.intake.mapping.ProfileException;
import org.ecopark.intake.mapping.ProfileGuess;
import org.ecopark.intake.profiles.Profiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at the beginning of what was handed in and says what is in it, before anything is loaded: columns, first rows,
 * the coordinate reference system, places for a map, the profile that fits. Nothing is written.
 */
@Component
class Previews {

    private static final int MOST_RECORDS = 1000;
    private static final int MOST_ROWS = 12;
    private static final int MOST_SOURCES = 20;

    private final OpenedFiles files;
    private final Profiles profiles;

    Previews(OpenedFiles files, Profiles profiles) {
        this.files = files;
        this.profiles = profiles;
    }

    /** What is in the files, one answer for each set of records; those that cannot be read say why. */
    List<Map<String, @Nullable Object>> of(ImportOrder order) {
        List<Map<String, @Nullable Object>> seen = new ArrayList<>();
        for (ImportOrder.Upload upload : order.files()) {
            try {
                for (FileSource source : OpenedFiles.wanted(files.contents(upload), order)) {
                    if (seen.size() < MOST_SOURCES) {
                        seen.add(of(source, order.parameters()));
                    }
                }
            } catch (BrokenFileException e) {
                seen.add(broken(upload.name(), e));
            }
        }
        return seen;
    }

    private static Map<String, @Nullable Object> broken(String name, BrokenFileException e) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("name", name);
        answer.put("fault", String.valueOf(e.getMessage()));
        return answer;
    }

    private Map<String, @Nullable Object> of(FileSource source, Map<String, String> given) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("name", source.name());
        answer.put("title", source.title());
        answer.put("layer", source.layer());
        answer.put("format", source.format().key());
        try {
            ReadOptions options = Reading.options(source, given);
            if (source.format() == FileFormat.CSV) {
                answer.put("delimiter", String.valueOf(options.delimiter()));
                answer.put("encoding", options.textCharset().name());
            }
            read(source, options, given, answer);
        } catch (BrokenFileException e) {
            answer.put("fault", String.valueOf(e.getMessage()));
        }
        guess(source, answer);
        return answer;
    }

    private void guess(FileSource source, Map<String, @Nullable Object> answer) {
        try {
            Profile profile = ProfileGuess.guess(source, profiles.list());
            answer.put("profile", profile.name());
            answer.put("profile_layers", profile.layers());
        } catch (ProfileException | BrokenFileException e) {
            answer.put("profile", null);
            answer.put("profile_reason", String.valueOf(e.getMessage()));
        }
    }

    private static void read(
            FileSource source, ReadOptions options, Map<String, String> given, Map<String, @Nullable Object> answer) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        Map<String, Boolean> columns = new LinkedHashMap<>();
        try (RecordReader reader = Formats.open(source.file(), options)) {
            reader.columns().forEach(column -> columns.put(column, true));
            boolean table = source.format() == FileFormat.CSV || source.format() == FileFormat.XLSX;
            PlaceColumns places =
                    table ? PlaceColumns.find(reader.columns(), given).orElse(null) : null;
            PreviewMap map = new PreviewMap(places, Reading.crs(given), Reading.latitudeFirst(given));
            long records = 0;
            FileRecord record = reader.next();
            while (record != null && records < MOST_RECORDS) {
                records++;
                record.values().keySet().forEach(column -> columns.put(column, true));
                if (rows.size() < MOST_ROWS) {
                    rows.add(words(record));
                }
                map.add(record, reader.declaredCrs());
                record = reader.next();
            }
            answer.put("records", records);
            answer.put("more", record != null);
            answer.put("columns", List.copyOf(columns.keySet()));
            answer.put("rows", rows);
            answer.put("crs", map.system());
            answer.put("crs_stated", reader.declaredCrs() != null);
            answer.put("x", places == null ? null : places.x());
            answer.put("y", places == null ? null : places.y());
            answer.put("wkt", places == null ? null : places.wkt());
            answer.put("bbox", map.bbox());
            answer.put("features", map.collection());
            List<String> notices = new ArrayList<>();
            reader.notices().forEach(notice -> notices.add(notice.sentence()));
            notices.addAll(map.faults());
            answer.put("notices", notices);
        }
    }

    private static Map<String, @Nullable Object> words(FileRecord record) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        record.values().forEach((name, value) -> {
            boolean plain = value == null || value instanceof Number || value instanceof Boolean;
            String text = String.valueOf(value);
            words.put(name, plain ? value : text.substring(0, Math.min(200, text.length())));
        });
        return words;
    }
}
