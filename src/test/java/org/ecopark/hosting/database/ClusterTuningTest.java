package org.ecopark.hosting.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClusterTuningTest {

    @Test
    void leavesASmallMachineRoomForTheServer() {
        assertThat(new ClusterTuning(2_048, 1, 1_024).configuration(5433))
                .contains("shared_buffers = '341MB'", "work_mem = '8MB'", "max_parallel_workers = 1", "port = 5433")
                .doesNotContain("dynamic_shared_memory_type");
    }

    @Test
    void usesALargeMachine() {
        assertThat(new ClusterTuning(24_576, 2, 12_000).configuration(5433))
                .contains("shared_buffers = '4096MB'", "work_mem = '64MB'", "maintenance_work_mem = '1024MB'");
    }

    @Test
    void neverRisksWhatWasCommitted() {
        assertThat(new ClusterTuning(2_048, 1, 1_024).configuration(5433))
                .contains("fsync = on")
                .doesNotContain("synchronous_commit", "full_page_writes");
    }

    @Test
    void keepsParallelJoinsOffTooSmallSharedMemory() {
        assertThat(new ClusterTuning(8_192, 4, 64).configuration(5433)).contains("dynamic_shared_memory_type = mmap");
    }

    @Test
    void listensOnLoopbackOnly() {
        assertThat(ClusterTuning.ofThisMachine().configuration(5433)).contains("listen_addresses = '127.0.0.1'");
    }
}
