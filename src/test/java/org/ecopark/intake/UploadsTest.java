package org.ecopark.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class UploadsTest {

    @Test
    void clearsWhatAKilledServerLeft() throws IOException {
        Path left = Files.createTempFile("ecopark-import-4194999-", null);
        Path running =
                Files.createTempFile("ecopark-import-" + ProcessHandle.current().pid() + "-", null);
        try {
            new Uploads(new IntakeSettings(DataSize.ofBytes(10), ""));
            assertThat(left).doesNotExist();
            assertThat(running).exists();
        } finally {
            Files.deleteIfExists(left);
            Files.deleteIfExists(running);
        }
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        Uploads small = new Uploads(new IntakeSettings(DataSize.ofBytes(10), ""));
        assertThatThrownBy(() -> small.take(new ByteArrayInputStream(new byte[10]), "a.csv"))
                .hasMessageContaining("too_large");
        assertThatThrownBy(() -> small.refuseTooLarge(10)).hasMessageContaining("too_large");
        small.refuseTooLarge(-1);
    }
}
