package org.ecopark.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.accounts.Asker;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

@EcoparkIT
class HistoryIT {

    @Autowired
    private History history;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private LayerShelf shelf;

    @Autowired
    private RowChangeRepository images;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private long record(String title) {
        return history.record(
                Asker.everyone(),
                "import",
                title,
                "sites.csv",
                "/api/imports/1",
                List.of(
                        new ChangeSet.Change("facilities", "test", 3, 2, 1),
                        new ChangeSet.Change("streams", "test", 5, 0, 0)));
    }

    @Test
    void tellsTheNewestFirst() {
        transaction.executeWithoutResult(status -> record("older"));
        transaction.executeWithoutResult(status -> record("newer"));
        List<ChangeSet> found = history.list(Long.MAX_VALUE, 2);
        assertThat(found).extracting(ChangeSet::title).containsExactly("newer", "older");
        assertThat(found.get(0).changes())
                .containsExactly(
                        new ChangeSet.Change("facilities", "test", 3, 2, 1),
                        new ChangeSet.Change("streams", "test", 5, 0, 0));
        assertThat(history.list(found.get(0).id(), 1))
                .extracting(ChangeSet::title)
                .containsExactly("older");
        String answer = RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/api/history?limit=1")
                .retrieve()
                .body(String.class);
        assertThat(answer).contains("\"change_sets\":[{", "\"inserted\":3", "/api/imports/1\"", "before=");
    }

    @Test
    void forgetsWhatWasRolledBack() {
        Long id = transaction.execute(status -> {
            long recorded = record("rolled back");
            status.setRollbackOnly();
            return recorded;
        });
        assertThat(history.list(Long.MAX_VALUE, 1000)).extracting(ChangeSet::id).doesNotContain(id);
    }

    @Test
    void recordsNothingOutsideOfATransaction() {
        assertThatThrownBy(() -> record("alone")).isInstanceOf(IllegalTransactionStateException.class);
    }

    private long facilities(Rows rows, String kind, LoadRow... given) {
        return Objects.requireNonNull(transaction.execute(status -> {
            rows.load("facilities", true, given);
            return history.record(Asker.everyone(), kind, "file.csv", null, null, List.of());
        }));
    }

    private long idOf(String source, String sourceId) {
        return door().json("/ogc/collections/facilities/items?source=" + source + "&source_id=" + sourceId)
                .path("features")
                .path(0)
                .path("id")
                .asLong();
    }

    private Door door() {
        return new Door(port);
    }

    private int undo(long set) {
        return door().send("POST", "/api/history/" + set + "/undo", "").statusCode();
    }

    @Test
    void tellsWhatEachRowWasBeforeAndAfter() {
        Rows rows = new Rows(shelf, transaction, "history-rows");
        long first = facilities(
                rows,
                "import",
                Rows.point("a", 80, -80, "name", "A", "employees", 5L),
                Rows.point("b", 80.1, -80, "name", "B"),
                Rows.point("c", 80.2, -80, "name", "C"));
        long id = idOf("history-rows", "a");
        long second = facilities(
                rows,
                "import",
                Rows.point("a", 81, -80, "name", "A", "employees", 7L),
                Rows.point("b", 80.1, -80, "name", "B"));
        JsonNode made = door().json("/api/history/" + first);
        assertThat(made.path("rows"))
                .hasSize(3)
                .allMatch(row -> row.path("change").asString().equals("created"));
        JsonNode changed = door().json("/api/history/" + second);
        assertThat(changed.path("rows")).hasSize(2);
        JsonNode a = changed.path("rows").path(0);
        assertThat(a.path("row").asLong()).isEqualTo(id);
        assertThat(a.path("before").path("employees").asLong()).isEqualTo(5);
        assertThat(a.path("after").path("employees").asLong()).isEqualTo(7);
        assertThat(a.path("before").path("geometry").path("coordinates").path(0).asDouble())
                .isEqualTo(80);
        assertThat(a.path("after").path("geometry").path("coordinates").path(0).asDouble())
                .isEqualTo(81);
        assertThat(changed.path("rows").path(1).path("change").asString()).isEqualTo("deleted");
        JsonNode ofRow = door().json("/api/history?target=facilities&row=" + id);
        assertThat(ofRow.path("changes"))
                .extracting(change -> change.path("id").asLong())
                .containsExactly(second, first);
        assertThat(ofRow.path("changes").path(1).path("after").path("employees").asLong())
                .isEqualTo(5);
        JsonNode page = door().json("/api/history/" + first + "?limit=2");
        assertThat(page.path("rows")).hasSize(2);
        assertThat(door().json(page.path("next").asString()).path("rows")).hasSize(1);
        assertThat(door().get("/api/history?target=users&row=1").statusCode()).isEqualTo(400);
        assertThat(door().get("/api/history/999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void takesAnImportBackAndDoesItAgain() {
        Rows rows = new Rows(shelf, transaction, "history-undo");
        facilities(
                rows,
                "import",
                Rows.point("a", 82, -80, "name", "A", "employees", 5L),
                Rows.point("b", 82.1, -80, "name", "B"));
        long a = idOf("history-undo", "a");
        long b = idOf("history-undo", "b");
        long second = facilities(
                rows, "import", Rows.point("a", 83, -80, "name", "A2"), Rows.point("d", 82.3, -80, "name", "D"));
        assertThat(undo(second)).isEqualTo(201);
        JsonNode back = door().json("/ogc/collections/facilities/items/" + a);
        assertThat(back.path("properties").path("name").asString()).isEqualTo("A");
        assertThat(back.path("properties").path("employees").asLong()).isEqualTo(5);
        assertThat(back.path("geometry").path("coordinates").path(0).asDouble()).isEqualTo(82);
        assertThat(door().get("/ogc/collections/facilities/items/" + b).statusCode())
                .isEqualTo(200);
        assertThat(idOf("history-undo", "d")).isZero();
        long undo = history.find(second).orElseThrow().undoneBy();
        assertThat(history.find(undo).orElseThrow().kind()).isEqualTo("undo");

        assertThat(undo(undo)).isEqualTo(201);
        assertThat(door().json("/ogc/collections/facilities/items/" + a)
                        .path("properties")
                        .path("name")
                        .asString())
                .isEqualTo("A2");
        assertThat(door().get("/ogc/collections/facilities/items/" + b).statusCode())
                .isEqualTo(404);
        assertThat(idOf("history-undo", "d")).isPositive();
    }

    @Test
    void takesNothingBackWhenSomebodyChangedItSince() {
        Rows rows = new Rows(shelf, transaction, "history-later");
        long first = facilities(rows, "import", Rows.point("a", 84, -80, "name", "A"));
        long second = facilities(rows, "import", Rows.point("a", 84, -80, "name", "A2"));
        HttpResponse<String> refused = door().send("POST", "/api/history/" + first + "/undo", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        JsonNode obstacle = Door.read(refused).path("obstacles").path(0);
        assertThat(obstacle.path("reason").asString()).isEqualTo("changed_later");
        assertThat(obstacle.path("changed_by").asLong()).isEqualTo(second);
        assertThat(obstacle.path("row").asLong()).isEqualTo(idOf("history-later", "a"));
        assertThat(undo(second)).isEqualTo(201);
        assertThat(undo(second)).as("twice").isEqualTo(409);
    }

    @Test
    void takesNothingBackOnWhichOthersHang() {
        Rows rows = new Rows(shelf, transaction, "history-hang");
        long set = facilities(rows, "import", Rows.point("a", 85, -80, "name", "A"));
        rows.load("streams", Rows.row("s", "facility", "a", "direction", "offer", "status", "available"));
        HttpResponse<String> refused = door().send("POST", "/api/history/" + set + "/undo", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Door.read(refused).path("obstacles").path(0).path("reason").asString())
                .isEqualTo("has_dependants");
        assertThat(idOf("history-hang", "a")).isPositive();
    }

    @Test
    void tellsChangesThatNobodyRecorded() {
        Rows rows = new Rows(shelf, transaction, "history-unnamed");
        rows.load("facilities", Rows.point("a", 86, -80, "name", "A"));
        JsonNode change = door().json("/api/history?target=facilities&row=" + idOf("history-unnamed", "a"))
                .path("changes")
                .path(0);
        assertThat(change.path("kind").asString()).isEqualTo("other");
    }

    @Test
    void forgetsWholeChangesBeyondItsBounds() {
        Rows rows = new Rows(shelf, transaction, "history-forget");
        facilities(rows, "import", Rows.point("a", 87, -80, "name", "A"));
        long changed = facilities(rows, "import", Rows.point("a", 87, -80, "name", "A2"));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE history.change_set SET at = now() - interval '9 years' WHERE id = :id")
                    .param("id", changed)
                    .update();
        });
        Integer forgotten = transaction.execute(status -> images.forget(3000, 1_000_000_000L));
        assertThat(forgotten).isEqualTo(1);
        assertThat(history.find(changed).orElseThrow().forgotten()).isTrue();
        assertThat(undo(changed)).isEqualTo(409);
        assertThat(door().json("/api/history/" + changed).path("rows")).isEmpty();
    }
}
