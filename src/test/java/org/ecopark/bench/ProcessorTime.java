package org.ecopark.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/** Seconds of processors used, which tell work apart from waiting where others share the machine. NaN where unknown. */
final class ProcessorTime {

    /** Of /proc/PID/stat, behind the name: parent, then own and waited-for time in hundredths of a second. */
    private static final int PARENT = 1;

    private static final List<Integer> OWN = List.of(11, 12);
    private static final List<Integer> WAITED_FOR = List.of(13, 14);
    private static final double TICKS = 100;

    private ProcessorTime() {}

    /** Of this process. */
    static double ours() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /** A clock over all processes of a database, those included that come and go. */
    static DoubleSupplier ofDatabase(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            String[] backend = fields(Path.of("/proc", row.getString(1)));
            if (backend.length == 0) {
                return () -> Double.NaN;
            }
            String parent = backend[PARENT];
            return () -> ofFamily(parent);
        }
    }

    /** Of a process and what it started and still runs. */
    static double ofProcess(long pid) {
        return ofFamily(Long.toString(pid));
    }

    private static double ofFamily(String parent) {
        String[] first = fields(Path.of("/proc", parent));
        double ticks = sum(first, OWN) + sum(first, WAITED_FOR);
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            ticks += processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .map(ProcessorTime::fields)
                    .filter(fields -> fields.length > 0 && fields[PARENT].equals(parent))
                    .mapToDouble(fields -> sum(fields, OWN))
                    .sum();
        } catch (IOException notLinux) {
            return Double.NaN;
        }
        return ticks / TICKS;
    }

    private static double sum(String[] fields, List<Integer> numbers) {
        return fields.length == 0
                ? Double.NaN
                : numbers.stream()
                        .mapToDouble(number -> Double.parseDouble(fields[number]))
                        .sum();
    }

    private static String[] fields(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        } catch (IOException goneOrNotLinux) {
            return new String[0];
        }
    }
}
