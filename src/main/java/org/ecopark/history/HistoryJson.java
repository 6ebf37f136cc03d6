package org.ecopark.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.web.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Change sets and changes of rows as they are told. */
@Component
class HistoryJson {

    private final JsonMapper mapper;

    HistoryJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    Map<String, Object> sets(List<ChangeSet> sets, @Nullable String next, Address server) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("change_sets", sets.stream().map(set -> set(set, server)).toList());
        json.put("next", next);
        return json;
    }

    Map<String, Object> set(ChangeSet set, Address server) {
        Map<String, Object> json = head(set);
        json.put("origin", set.origin());
        json.put("href", set.link() == null ? null : server + set.link());
        json.put("changes", set.changes());
        return json;
    }

    Map<String, Object> set(ChangeSet set, List<RowChange> rows, @Nullable String next, Address server) {
        Map<String, Object> json = set(set, server);
        json.put(
                "rows",
                rows.stream().map(row -> row(row, new LinkedHashMap<>())).toList());
        json.put("next", next);
        return json;
    }

    Map<String, Object> rows(List<RowChange> rows, @Nullable String next) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("changes", rows.stream().map(row -> row(row, head(row.set()))).toList());
        json.put("next", next);
        return json;
    }

    private static Map<String, Object> head(ChangeSet set) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", set.id());
        json.put("at", set.at());
        json.put("who", set.who().organisation());
        json.put("kind", set.kind());
        json.put("title", set.title());
        json.put("undoes", set.undoes());
        json.put("undone_by", set.undoneBy());
        json.put("forgotten", set.forgotten());
        return json;
    }

    private Map<String, Object> row(RowChange row, Map<String, Object> json) {
        json.put("target", row.target());
        json.put("row", row.row());
        json.put("change", row.kind());
        json.put("before", values(row.before()));
        json.put("after", values(row.after()));
        return json;
    }

    private @Nullable JsonNode values(@Nullable String text) {
        return text == null ? null : mapper.readTree(text);
    }
}
