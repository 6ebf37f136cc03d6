package org.ecopark.history;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was done to the register, newest first, row by row, and the way back. */
@RestController
class HistoryController {

    private static final int USUAL = 50;
    private static final int MOST = 1000;

    private final History history;
    private final RowChangeRepository rows;
    private final Undo undo;
    private final Addresses addresses;
    private final HistoryJson json;

    HistoryController(History history, RowChangeRepository rows, Undo undo, Addresses addresses, HistoryJson json) {
        this.history = history;
        this.rows = rows;
        this.undo = undo;
        this.addresses = addresses;
        this.json = json;
    }

    /** Change sets; with {@code target} and {@code row} those that touched one row, with what it was before and after. */
    @GetMapping("/api/history")
    Map<String, Object> list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("limit", "before", "target", "row"));
        int limit = parameters.limit(USUAL, MOST);
        long before = parameters.findWhole("before", 1, Long.MAX_VALUE).orElse(Long.MAX_VALUE);
        Address here = addresses.of(request).at("api", "history").with("limit", Integer.toString(limit));
        if (parameters.findText("target").isPresent()
                || parameters.findText("row").isPresent()) {
            return ofRow(parameters, before, limit, here);
        }
        List<ChangeSet> found = history.list(before, limit + 1);
        List<ChangeSet> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : here.with("before", Long.toString(page.get(limit - 1).id())).toString();
        return json.sets(page, next, addresses.of(request));
    }

    private Map<String, Object> ofRow(Parameters parameters, long before, int limit, Address here) {
        String target = target(parameters.findText("target").orElse(""));
        long row = parameters
                .findWhole("row", Long.MIN_VALUE, Long.MAX_VALUE)
                .orElseThrow(() -> Problem.badRequest("missing_parameter")
                        .with("parameter", "row")
                        .exception());
        List<RowChange> found = rows.ofRow(target, row, before, limit + 1);
        List<RowChange> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : here.with("target", target)
                        .with("row", Long.toString(row))
                        .with("before", Long.toString(page.get(limit - 1).set().id()))
                        .toString();
        return json.rows(page, next);
    }

    private String target(String given) {
        if (!rows.isTarget(given)) {
            throw Problem.badRequest("unknown_history_target")
                    .with("given", given)
                    .with("known", rows.listTargets())
                    .exception();
        }
        return given;
    }

    /** One change set with its rows, by pages. */
    @GetMapping("/api/history/{id}")
    Map<String, Object> one(@PathVariable long id, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("limit", "after"));
        ChangeSet set = history.find(id).orElseThrow(() -> Undo.unknown(id));
        int limit = parameters.limit(USUAL, MOST);
        String after = parameters.findText("after").orElse(".0");
        if (!after.matches("[A-Za-z0-9_.:@-]{0,120}\\.\\d{1,18}")) {
            throw Problem.badRequest("wrong_history_key").with("given", after).exception();
        }
        int dot = after.lastIndexOf('.');
        List<RowChange> found =
                rows.ofChangeSet(set, after.substring(0, dot), Long.parseLong(after.substring(dot + 1)), limit + 1);
        List<RowChange> page = found.subList(0, Math.min(limit, found.size()));
        Address server = addresses.of(request);
        RowChange last = page.isEmpty() ? null : page.get(page.size() - 1);
        String next = last == null || found.size() <= limit
                ? null
                : server.at("api", "history", Long.toString(id))
                        .with("limit", Integer.toString(limit))
                        .with("after", last.target() + "." + last.row())
                        .toString();
        return json.set(set, page, next, server);
    }

    /** Takes a change set back; the answer is the change set that does it. */
    @PostMapping("/api/history/{id}/undo")
    ResponseEntity<Map<String, Object>> undo(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        long done = undo.undo(id, Asker.everyone());
        Address server = addresses.of(request);
        URI location =
                URI.create(server.at("api", "history", Long.toString(done)).toString());
        return ResponseEntity.created(location)
                .body(json.set(history.find(done).orElseThrow(() -> Undo.unknown(done)), server));
    }
}
