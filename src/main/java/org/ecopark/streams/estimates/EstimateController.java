package org.ecopark.streams.estimates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopark.accounts.Asker;
import org.ecopark.layers.edit.Edited;
import org.ecopark.streams.estimates.Verdicts.Confirmation;
import org.ecopark.web.Addresses;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.ecopark.web.json.JsonBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a facility may offer by its sector and size, and what a person says of it. */
@RestController
@RequestMapping("/api/facilities/{id}/estimated-streams")
class EstimateController {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"v(\\d{1,18})(?:\\.[^\"]*)?\"");
    private static final List<String> STATUSES = List.of("observed", "available", "committed");
    private static final int MOST_CLASSES = 200;
    private static final double MOST_TONNES = 1e12;

    private final Estimates estimates;
    private final Verdicts verdicts;
    private final Addresses addresses;

    EstimateController(Estimates estimates, Verdicts verdicts, Addresses addresses) {
        this.estimates = estimates;
        this.verdicts = verdicts;
        this.addresses = addresses;
    }

    @GetMapping
    Map<String, @Nullable Object> list(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        return EstimateJson.of(estimates.of(id), addresses.of(request));
    }

    /** Takes proposals into the register; without {@code classes} all that nobody has spoken of. */
    @PostMapping
    Map<String, @Nullable Object> accept(
            @PathVariable long id, @RequestBody(required = false) @Nullable JsonNode json, HttpServletRequest request) {
        Parameters.of(request, List.of());
        @Nullable List<String> classes = null;
        if (json != null) {
            JsonBody body = JsonBody.of(json, List.of("classes"));
            classes = body.findAny("classes") == null ? null : body.texts("classes", MOST_CLASSES);
        }
        Estimates.Accepted accepted = estimates.accept(id, classes, Asker.everyone());
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("added", accepted.result().inserted());
        answer.put("updated", accepted.result().updated());
        answer.put("unchanged", accepted.result().unchanged());
        answer.put(
                "kept",
                accepted.kept().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> Map.of(
                                "material_class",
                                each.getKey(),
                                "state",
                                each.getValue().key()))
                        .toList());
        answer.put("change_set", accepted.changeSet());
        answer.putAll(EstimateJson.of(estimates.of(id), addresses.of(request)));
        return answer;
    }

    /** Makes an estimate the facility's own word, with the amount that is sent or the one it has. */
    @PostMapping("/{materialClass}/confirmation")
    ResponseEntity<Map<String, @Nullable Object>> confirm(
            @PathVariable long id,
            @PathVariable String materialClass,
            @RequestBody(required = false) @Nullable JsonNode json,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            HttpServletRequest request) {
        Parameters.of(request, List.of());
        Confirmation said = json == null ? Confirmation.KEPT : confirmation(json);
        Edited edited = verdicts.confirm(id, materialClass, required(seen), said, Asker.everyone());
        return told(id, edited.changeSet(), request);
    }

    private static Confirmation confirmation(JsonNode json) {
        JsonBody body = JsonBody.of(json, List.of("amount", "amount_low", "amount_high", "year", "status"));
        @Nullable Double amount = body.findNumber("amount", 0, MOST_TONNES);
        @Nullable Double low = body.findNumber("amount_low", 0, MOST_TONNES);
        @Nullable Double high = body.findNumber("amount_high", 0, MOST_TONNES);
        if (amount == null && (low != null || high != null)) {
            throw body.missing("amount");
        }
        return new Confirmation(low, amount, high, body.findYear("year"), body.findChoice("status", STATUSES));
    }

    /** Takes an estimate away, or says that it is not to be proposed; it is remembered. */
    @DeleteMapping("/{materialClass}")
    ResponseEntity<Map<String, @Nullable Object>> reject(
            @PathVariable long id,
            @PathVariable String materialClass,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            HttpServletRequest request) {
        Parameters.of(request, List.of());
        long set = verdicts.reject(id, materialClass, seen == null ? null : required(seen), Asker.everyone());
        return told(id, set, request);
    }

    private ResponseEntity<Map<String, @Nullable Object>> told(long id, long changeSet, HttpServletRequest request) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("change_set", changeSet);
        answer.putAll(EstimateJson.of(estimates.of(id), addresses.of(request)));
        return ResponseEntity.ok()
                .header("Ecopark-Change-Set", Long.toString(changeSet))
                .body(answer);
    }

    /** The version that the caller saw; null for whatever is there. */
    private static @Nullable Long required(@Nullable String seen) {
        if (seen == null || seen.isBlank()) {
            throw Problem.of(428, "if_match_missing").exception();
        }
        if (seen.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(seen.strip());
        // A tag that is none of ours belongs to no version; 0 never was one.
        return tag.matches() ? Long.parseLong(tag.group(1)) : (Long) 0L;
    }
}
