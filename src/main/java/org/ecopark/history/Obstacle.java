package org.ecopark.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a change set cannot be taken back.
 *
 * @param reason {@code changed_later} or {@code has_dependants}
 * @param changedBy the later change set that touched the row
 * @param dependants rows that would go with it and that other change sets made
 */
record Obstacle(
        String target,
        long row,
        String reason,
        @Nullable Long changedBy,
        @Nullable Long dependants) {

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("target", target);
        json.put("row", row);
        json.put("reason", reason);
        if (changedBy != null) {
            json.put("changed_by", changedBy);
        }
        if (dependants != null) {
            json.put("dependants", dependants);
        }
        return json;
    }

    @Override
    public String toString() {
        return target + " " + row + (changedBy == null ? ": " + dependants + " dependants" : ": change " + changedBy);
    }
}
