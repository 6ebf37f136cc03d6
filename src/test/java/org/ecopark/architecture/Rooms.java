package org.ecopark.architecture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The order of the rooms. Types are imported down or to the right, never up, never left. Doors know only the shelf and
 * the ground. A new room is a new word here, in the place where the design puts it.
 */
final class Rooms {

    /** From top to bottom, each row from left to right. */
    private static final List<List<String>> ROWS = List.of(
            List.of("processes", "features", "maps", "tiles", "intake"),
            List.of("prospects", "tenants", "siting", "suitability", "capacity", "exchange", "transport", "scenarios"),
            List.of("userlayers", "streams", "facilities", "parks", "materials"),
            List.of("layers"),
            List.of("jobs", "history", "accounts", "web", "formats", "optimise", "geo", "measure", "hosting"));

    private static final int SHELF = 3;

    static final Set<String> DOORS = Set.copyOf(ROWS.get(0));
    static final Set<String> PLANNING = Set.copyOf(ROWS.get(1));
    static final Set<String> REGISTER = Set.copyOf(ROWS.get(2));

    /** Rooms that compute or read and write files, and know neither Spring nor SQL nor HTTP. */
    static final Set<String> PURE = Set.of("measure", "geo", "optimise", "formats");

    private Rooms() {}

    static List<String> listRooms() {
        return ROWS.stream().flatMap(List::stream).toList();
    }

    static boolean mayImport(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        int fromRow = row(from);
        int toRow = row(to);
        if (fromRow < 0 || toRow < 0) {
            return false;
        }
        if (DOORS.contains(from)) {
            return toRow >= SHELF;
        }
        return toRow > fromRow
                || (toRow == fromRow
                        && ROWS.get(toRow).indexOf(to) > ROWS.get(fromRow).indexOf(from));
    }

    private static int row(String room) {
        return Stream.iterate(0, i -> i < ROWS.size(), i -> i + 1)
                .filter(i -> ROWS.get(i).contains(room))
                .findFirst()
                .orElse(-1);
    }

    /** The room of a package: the word after the root; empty for the root itself and for all that lies elsewhere. */
    static Optional<String> room(String root, String packageName) {
        if (!packageName.startsWith(root + ".")) {
            return Optional.empty();
        }
        return Optional.of(packageName.substring(root.length() + 1).split("\\.")[0]);
    }
}
