package org.ecopark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resident memory of a process, heap and all, as Linux counts it; elsewhere it is not told. */
record ServerMemory(Path folder) {

    static ServerMemory of(long pid) {
        return new ServerMemory(Path.of("/proc", Long.toString(pid)));
    }

    /** Starts a new peak from what is used now. */
    void forgetPeak() {
        try {
            Files.writeString(folder.resolve("clear_refs"), "5");
        } catch (IOException notLinux) {
            // Then peakMb says that it does not know, or tells the peak since the start.
        }
    }

    String peakMb() {
        try {
            return Files.readAllLines(folder.resolve("status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.toString(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }
}
