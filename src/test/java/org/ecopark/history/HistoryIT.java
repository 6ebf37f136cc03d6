package org.ecopark.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ecopark.EcoparkIT;
import org.ecopark.accounts.Asker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

@EcoparkIT
class HistoryIT {

    @Autowired
    private History history;

    @Autowired
    private TransactionTemplate transaction;

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
}
