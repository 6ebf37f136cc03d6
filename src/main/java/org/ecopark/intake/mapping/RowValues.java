package org.ecopark.intake.mapping;

import java.util.Map;
import java.util.Set;
import org.ecopark.formats.FileRecord;
import org.jspecify.annotations.Nullable;

/**
 * The values of one record as a profile sees them: blanks around texts cut off, null tokens gone, and the profile's own
 * columns beside those of the file. {@code @file} is the file's name without ending, {@code @row} the record's number,
 * {@code @id} the id of a JSON feature.
 */
final class RowValues {

    static final String FILE = "@file";
    static final String ROW = "@row";

    private final FileRecord record;
    private final String file;
    private final Set<String> nullTokens;
    private final Map<String, ValueRule> defined;

    RowValues(FileRecord record, String file, Set<String> nullTokens, Map<String, ValueRule> defined) {
        this.record = record;
        this.file = file;
        this.nullTokens = nullTokens;
        this.defined = defined;
    }

    FileRecord record() {
        return record;
    }

    @Nullable
    Object get(String column) {
        ValueRule rule = defined.get(column);
        if (rule != null) {
            return rule.value(this);
        }
        if (column.equals(FILE)) {
            return file;
        }
        if (column.equals(ROW)) {
            return record.row();
        }
        return known(record.values().get(column));
    }

    private @Nullable Object known(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        String stripped = text.strip();
        return stripped.isEmpty() || nullTokens.contains(stripped) ? null : stripped;
    }
}
