package org.ecopark.features.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.layers.edit.Dependants;
import org.ecopark.layers.edit.DependantsException;
import org.ecopark.layers.edit.EditConflictException;
import org.ecopark.layers.edit.EditIssue;
import org.ecopark.layers.edit.EditRefusedException;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a refused edit means to the caller. */
@Component
class EditProblems implements ProblemSource {

    private final FeatureJson features;

    EditProblems(JsonMapper mapper) {
        this.features = new FeatureJson(mapper);
    }

    @Override
    public @Nullable Problem problemOf(Throwable exception) {
        if (exception instanceof EditRefusedException refused) {
            return Problem.of(422, "invalid_feature").with("errors", told(refused.issues()));
        } else if (exception instanceof EditConflictException conflict) {
            return Problem.of(412, "edit_conflict")
                    .with("current", features.of(conflict.layer(), conflict.current()))
                    .with("current_etag", RowTag.header(conflict.current().version()));
        } else if (exception instanceof DependantsException hanging) {
            return Problem.of(409, "has_dependants")
                    .with(
                            "rows",
                            hanging.dependants().stream()
                                    .map(EditProblems::words)
                                    .toList())
                    .with(
                            "dependants",
                            hanging.dependants().stream()
                                    .map(EditProblems::json)
                                    .toList());
        } else if (exception instanceof PessimisticLockingFailureException) {
            return Problem.of(503, "row_busy");
        }
        return null;
    }

    /** Issues with the place of the value that they are about, as a JSON pointer. */
    static List<Map<String, Object>> told(List<EditIssue> issues) {
        return issues.stream().map(EditProblems::json).toList();
    }

    private static Map<String, Object> json(EditIssue issue) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pointer", pointer(issue.field()));
        json.put("code", issue.code());
        json.put("detail", issue.sentence());
        if (issue.longitude() != null && issue.latitude() != null) {
            json.put("place", List.of(issue.longitude(), issue.latitude()));
        }
        return json;
    }

    private static String pointer(@Nullable String field) {
        if (field == null) {
            return "";
        }
        return field.equals("properties") || field.equals("geometry") || field.startsWith("geometry/")
                ? "/" + field
                : "/properties/" + field.replace("~", "~0").replace("/", "~1");
    }

    private static Map<String, Object> json(Dependants dependants) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("layer", dependants.layer());
        json.put("count", dependants.count());
        json.put("go_with_it", dependants.go());
        json.put("names", dependants.names());
        return json;
    }

    private static String words(Dependants dependants) {
        return dependants.count() + " " + dependants.layer() + " (" + String.join(", ", dependants.names())
                + (dependants.count() > dependants.names().size() ? ", ..." : "") + ")";
    }
}
