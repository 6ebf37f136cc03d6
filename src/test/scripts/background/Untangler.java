import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes simplified and rounded rings valid: where two pieces touch or cross, vertices of the source are put back, or a
 * sliver is cut off, until no two touch. Each turn puts back or takes away at least one vertex, so it ends.
 */
final class Untangler {
    private final List<Line> rings;

    private Untangler(List<Line> rings) {
        this.rings = rings;
    }

    /** Changes the rings and removes those that became too small or lost their place. */
    static void untangle(List<Line> rings) {
        Untangler untangler = new Untangler(rings);
        do {
            rings.removeIf(Line::isTooSmall);
        } while (untangler.mend());
        rings.removeIf(r -> r.shell != null && !(rings.contains(r.shell) && r.shell.surrounds(r)));
        rings.removeIf(untangler::isSwallowed);
    }

    private boolean isSwallowed(Line island) {
        return island.shell == null
                && rings.stream().anyMatch(r -> r != island && r.shell == null && r.surrounds(island))
                && rings.stream().noneMatch(r -> r.shell != null && r.surrounds(island));
    }

    private boolean mend() {
        List<Pair> pairs = touching();
        Set<Line> changed = new HashSet<>();
        for (Pair pair : pairs) {
            Line a = pair.first.line;
            Line b = pair.second.line;
            // A changed ring counts its pieces anew: its other pairs wait for the next turn.
            if (!changed.contains(a) && !changed.contains(b)) {
                changed.add(a);
                changed.add(b);
                mend(pair, a, b);
            }
        }
        return !pairs.isEmpty();
    }

    private void mend(Pair pair, Line a, Line b) {
        if (a == b && a.cut(pair.first.at, pair.second.at, false)) {
            return;
        }
        boolean refined = pair.first.refine() | pair.second.refine();
        if (!refined && a == b) {
            a.cut(pair.first.at, pair.second.at, true);
        } else if (!refined) {
            rings.remove(Math.abs(a.area()) < Math.abs(b.area()) ? a : b);
        }
    }

    private List<Pair> touching() {
        List<Piece> pieces = new ArrayList<>();
        rings.forEach(r -> addPieces(r, pieces));
        pieces.sort(Comparator.comparingLong(Piece::west));
        List<Pair> result = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece a = pieces.get(i);
            for (int j = i + 1; j < pieces.size() && pieces.get(j).west() <= a.east(); j++) {
                Piece b = pieces.get(j);
                if (a.touches(b)) {
                    result.add(a.at < b.at ? new Pair(a, b) : new Pair(b, a));
                }
            }
        }
        return result;
    }

    private static void addPieces(Line ring, List<Piece> pieces) {
        List<Integer> kept = ring.kept();
        for (int k = 0; k < kept.size(); k++) {
            pieces.add(new Piece(ring, k, kept.size(), kept.get(k), kept.get((k + 1) % kept.size())));
        }
    }

    /** Two pieces that touch; within one ring the first is the one that comes first. */
    private record Pair(Piece first, Piece second) {}

    /** A straight piece from vertex {@code i} to {@code j}, the {@code at}-th of {@code of} in its ring. */
    private record Piece(Line line, int at, int of, int i, int j) {
        long west() {
            return Math.min(line.x(i), line.x(j));
        }

        long east() {
            return Math.max(line.x(i), line.x(j));
        }

        long south() {
            return Math.min(line.y(i), line.y(j));
        }

        long north() {
            return Math.max(line.y(i), line.y(j));
        }

        boolean refine() {
            return line.refine(i, j);
        }

        boolean touches(Piece o) {
            if (north() < o.south() || o.north() < south()) {
                return false;
            }
            if (line == o.line && o.at == (at + 1) % of) {
                return runsBack(o);
            }
            if (line == o.line && at == (o.at + 1) % of) {
                return o.runsBack(this);
            }
            return side(o.line, o.i) * side(o.line, o.j) <= 0 && o.side(line, i) * o.side(line, j) <= 0;
        }

        /** Neighbours always meet; they are in each other's way when the next runs back along this one. */
        private boolean runsBack(Piece next) {
            long forward = (line.x(j) - line.x(i)) * (line.x(next.j) - line.x(j))
                    + (line.y(j) - line.y(i)) * (line.y(next.j) - line.y(j));
            return side(line, next.j) == 0 && forward < 0;
        }

        private int side(Line other, int v) {
            return Long.signum((line.x(j) - line.x(i)) * (other.y(v) - line.y(i))
                    - (line.y(j) - line.y(i)) * (other.x(v) - line.x(i)));
        }
    }
}
