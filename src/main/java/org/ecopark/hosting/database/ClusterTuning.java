package org.ecopark.hosting.database;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * PostgreSQL settings for a machine it shares with the server: about a sixth of the memory for its own cache, the rest
 * of what it uses left to the system's. Spatial joins and loads want large work areas and few, large checkpoints;
 * compiling expressions costs more than it saves on the many short queries of a map.
 */
record ClusterTuning(long memoryMb, int cores, long sharedMemoryMb) {

    static ClusterTuning ofThisMachine() {
        long memory =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                        ? os.getTotalMemorySize()
                        : 4L << 30;
        File shared = new File("/dev/shm");
        return new ClusterTuning(
                memory >> 20,
                Runtime.getRuntime().availableProcessors(),
                shared.isDirectory() ? shared.getTotalSpace() >> 20 : Long.MAX_VALUE);
    }

    String configuration(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "'127.0.0.1'");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "''");
        settings.put("password_encryption", "'scram-sha-256'");
        settings.put("max_connections", "60");
        settings.put("fsync", "on");
        memory(settings);
        settings.put("max_worker_processes", Integer.toString(Math.max(8, cores * 2)));
        settings.put("max_parallel_workers", Integer.toString(cores));
        settings.put("max_parallel_workers_per_gather", Integer.toString(Math.min(4, Math.max(1, cores))));
        settings.put("max_parallel_maintenance_workers", Integer.toString(Math.min(4, Math.max(1, cores))));
        settings.put("random_page_cost", "1.1");
        settings.put("effective_io_concurrency", "100");
        settings.put("wal_compression", "on");
        settings.put("max_wal_size", "'4GB'");
        settings.put("checkpoint_timeout", "'15min'");
        settings.put("jit", "off");
        settings.put("timezone", "'UTC'");
        settings.put("lc_messages", "'C'");
        settings.put("log_min_duration_statement", "'2s'");
        // A statement whose client has gone is ended instead of computed to nobody.
        settings.put("client_connection_check_interval", "'5s'");
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = " + setting.getValue())
                .collect(Collectors.joining(
                        "\n", "# Written by Ecopark at every start; use local.conf beside it.\n", "\n"));
    }

    private void memory(Map<String, String> settings) {
        settings.put("shared_buffers", megabytes(memoryMb / 6, 128, 8192));
        settings.put("effective_cache_size", megabytes(memoryMb / 2, 256, 1 << 20));
        settings.put("work_mem", megabytes(memoryMb / 384, 8, 128));
        settings.put("maintenance_work_mem", megabytes(memoryMb / 24, 64, 2048));
        // Containers often give 64 MB of shared memory, on which a parallel join dies.
        if (sharedMemoryMb < 512) {
            settings.put("dynamic_shared_memory_type", "mmap");
        }
    }

    private static String megabytes(long wanted, long least, long most) {
        return "'" + Math.min(most, Math.max(least, wanted)) + "MB'";
    }
}
