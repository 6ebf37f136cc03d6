package org.ecopark.hosting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names the program that listens on a port, from what Linux shows under {@code /proc}. Another user's programs, and
 * other systems, show nothing; then the answer is "another program".
 */
final class PortHolder {

    private static final String LISTENING = "0A";

    private PortHolder() {}

    static String of(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            sockets.addAll(socketsOn(port, Path.of(table)));
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process, sockets))
                .findFirst()
                .map(process -> name(process) + " (process " + process.pid() + ")")
                .orElse("another program");
    }

    private static List<String> socketsOn(int port, Path table) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> line.strip().split("\\s+", -1))
                    .filter(row -> row.length > 9 && row[1].endsWith(suffix) && row[3].equals(LISTENING))
                    .map(row -> "socket:[" + row[9] + "]")
                    .toList();
        } catch (IOException notLinux) {
            return List.of();
        }
    }

    private static boolean holds(ProcessHandle process, Set<String> sockets) {
        try (Stream<Path> handles = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return handles.anyMatch(handle -> sockets.contains(target(handle)));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String target(Path handle) {
        try {
            return Files.readSymbolicLink(handle).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static String name(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "comm"))
                    .strip();
        } catch (IOException ended) {
            return "a program";
        }
    }
}
