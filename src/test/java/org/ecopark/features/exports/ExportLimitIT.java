package org.ecopark.features.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.ecopark.DoorIT;
import org.ecopark.FixtureLayer;
import org.ecopark.accounts.Asker;
import org.ecopark.formats.writing.WritableFormat;
import org.ecopark.formats.writing.WriteOptions.Places;
import org.ecopark.layers.LayerVersions;
import org.ecopark.layers.shelf.LayerQuery;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.web.ProblemException;
import org.ecopark.web.TimedReads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that cannot hold all that was asked for: the fixture has 30 features that everybody may see. */
@DoorIT
class ExportLimitIT {

    @Autowired
    private LayerShelf shelf;

    @Autowired
    private TimedReads reads;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LayerVersions versions;

    private final MockHttpServletResponse answer = new MockHttpServletResponse();

    @BeforeEach
    void fill() {
        FixtureLayer.fill(jdbc);
        FixtureLayer.raiseVersion(versions, new TransactionTemplate(transactions));
    }

    private Exports exports(int most) {
        Duration minute = Duration.ofMinutes(1);
        return new Exports(shelf, reads, transactions, new ExportSettings(most, 1, minute, minute, minute, ""));
    }

    private void send(Exports exports, int limit) throws IOException {
        LayerQuery all = LayerQuery.all(FixtureLayer.NAME, Asker.everyone(), limit);
        ExportParameters workbook = new ExportParameters(WritableFormat.XLSX, false, Places.WKT);
        exports.send(shelf.layer(FixtureLayer.NAME), all, workbook, Locale.ENGLISH, answer);
    }

    @Test
    void aWorkbookHoldsWhatASheetHoldsBelowItsHead() {
        assertThat(exports(5_000_000).most(WritableFormat.XLSX)).isEqualTo(1_048_576 - 1);
        assertThat(exports(5_000_000).most(WritableFormat.CSV)).isEqualTo(5_000_000);
    }

    @Test
    void whatAFileCannotHoldIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> send(exports(29), 29)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo("too_many_for_export");
            assertThat(refused.problem().facts()).containsEntry("most", 29).containsEntry("format", "xlsx");
        });
        assertThat(answer.isCommitted()).isFalse();
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void allThatFitsIsWritten() throws IOException {
        send(exports(30), 30);
        assertThat(answer.getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void aPartThatWasAskedForIsWritten() throws IOException {
        send(exports(29), 5);
        assertThat(answer.getContentAsByteArray()).startsWith('P', 'K');
    }
}
