import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A ring or an open line of the source, and which of its vertices are kept. Rings do not repeat their first vertex. */
final class Line {
    /** Web Mercator cannot hold the pole that closes the outline of Antarctica. */
    private static final double SOUTHERNMOST = -85;

    private enum State {
        DROPPED,
        KEPT,
        CUT_OFF
    }

    /** The ring around this one if this one is a hole, else null. */
    final Line shell;

    final Map<String, Object> feature;
    private final boolean closed;
    private final double[] lon;
    private final double[] lat;
    private final long[] x;
    private final long[] y;
    private final State[] state;

    Line(List<?> positions, boolean closed, Line shell, Map<String, Object> feature) {
        this.closed = closed;
        this.shell = shell;
        this.feature = feature;
        int n = closed ? positions.size() - 1 : positions.size();
        lon = new double[n];
        lat = new double[n];
        x = new long[n];
        y = new long[n];
        state = new State[n];
        for (int v = 0; v < n; v++) {
            List<?> position = (List<?>) positions.get(v);
            lon[v] = (Double) position.get(0);
            lat[v] = Math.max(SOUTHERNMOST, (Double) position.get(1));
            x[v] = Detail.thousandths(lon[v], Detail.tolerance(lon[v], lat[v]));
            y[v] = Detail.thousandths(lat[v], Detail.tolerance(lon[v], lat[v]));
            state[v] = State.DROPPED;
        }
        simplify();
    }

    private void simplify() {
        int far = closed ? farthest(0, 0) : lon.length - 1;
        simplify(0, far);
        if (closed) {
            simplify(far, 0);
        }
    }

    private void simplify(int i, int j) {
        state[i] = State.KEPT;
        state[j] = State.KEPT;
        int v = farthest(i, j);
        if (v >= 0 && deviation(i, j, v) > 1) {
            simplify(i, v);
            simplify(v, j);
        }
    }

    private int next(int v) {
        return (v + 1) % lon.length;
    }

    /** The dropped vertex between two kept ones that lies farthest off their chord, or -1. */
    private int farthest(int i, int j) {
        int best = -1;
        double most = -1;
        for (int v = next(i); v != j; v = next(v)) {
            double deviation = state[v] == State.DROPPED ? deviation(i, j, v) : -1;
            if (deviation > most) {
                most = deviation;
                best = v;
            }
        }
        return best;
    }

    /** Distance of a vertex from the chord of two others, counted in tolerances of its place. */
    private double deviation(int i, int j, int v) {
        double scale = Math.cos(Math.toRadians(lat[v]));
        double ax = (lon[j] - lon[i]) * scale;
        double ay = lat[j] - lat[i];
        double px = (lon[v] - lon[i]) * scale;
        double py = lat[v] - lat[i];
        double length = ax * ax + ay * ay;
        double t = length == 0 ? 0 : Math.max(0, Math.min(1, (px * ax + py * ay) / length));
        return Math.hypot(px - t * ax, py - t * ay) / Detail.tolerance(lon[v], lat[v]);
    }

    /** Puts the vertex back that was missed most between two kept ones; false if none is left. */
    boolean refine(int i, int j) {
        int v = farthest(i, j);
        if (v >= 0) {
            state[v] = State.KEPT;
        }
        return v >= 0;
    }

    /** The kept vertices, without those that rounding laid on the one before. */
    List<Integer> kept() {
        List<Integer> kept = new ArrayList<>();
        for (int v = 0; v < state.length; v++) {
            if (state[v] == State.KEPT && (kept.isEmpty() || !isSame(kept.get(kept.size() - 1), v))) {
                kept.add(v);
            }
        }
        while (closed && kept.size() > 1 && isSame(kept.get(0), kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    /** Whether an open line shrank to a point, or a border around an enclave to a line there and back. */
    boolean isFlat() {
        List<Integer> kept = kept();
        return kept.size() < 2 || kept.size() < 4 && isSame(kept.get(0), kept.get(kept.size() - 1));
    }

    private boolean isSame(int v, int w) {
        return x[v] == x[w] && y[v] == y[w];
    }

    /** Where pieces {@code p} and {@code q} touch, cuts the smaller of the two loops off, if small or {@code always}. */
    boolean cut(int p, int q, boolean always) {
        List<Integer> kept = kept();
        List<Integer> inner = kept.subList(p + 1, q + 1);
        List<Integer> outer = new ArrayList<>(kept.subList(q + 1, kept.size()));
        outer.addAll(kept.subList(0, p + 1));
        boolean isInner = Math.abs(area(inner)) < Math.abs(area(outer));
        List<Integer> loop = isInner ? inner : outer;
        if (!always && Math.abs(area(loop)) > Detail.smallestArea(lon[loop.get(0)], lat[loop.get(0)])) {
            return false;
        }
        int from = kept.get(isInner ? p : q);
        int to = kept.get(((isInner ? q : p) + 1) % kept.size());
        for (int v = next(from); v != to; v = next(v)) {
            state[v] = State.CUT_OFF;
        }
        return true;
    }

    /** Rough area in km2, positive when counter-clockwise. */
    double area() {
        return area(kept());
    }

    private double area(List<Integer> vertices) {
        double sum = 0;
        double latitudes = 0;
        for (int k = 0; k < vertices.size(); k++) {
            int v = vertices.get(k);
            int w = vertices.get((k + 1) % vertices.size());
            sum += (double) x[v] * y[w] - (double) x[w] * y[v];
            latitudes += lat[v];
        }
        double scale = Math.cos(Math.toRadians(latitudes / vertices.size()));
        return sum / 2e6 * scale * Detail.KM_PER_DEGREE * Detail.KM_PER_DEGREE;
    }

    boolean isTooSmall() {
        return kept().size() < 3 || Math.abs(area()) < Detail.smallestArea(lon[0], lat[0]);
    }

    /** Whether another ring, known not to touch this one, lies inside it. */
    boolean surrounds(Line other) {
        int o = other.kept().get(0);
        long px = other.x[o];
        long py = other.y[o];
        boolean inside = false;
        List<Integer> kept = kept();
        for (int k = 0; k < kept.size(); k++) {
            int v = kept.get(k);
            int w = kept.get((k + 1) % kept.size());
            if ((y[v] > py) != (y[w] > py) && px < x[v] + (double) (x[w] - x[v]) * (py - y[v]) / (y[w] - y[v])) {
                inside = !inside;
            }
        }
        return inside;
    }

    long x(int v) {
        return x[v];
    }

    long y(int v) {
        return y[v];
    }

    /** GeoJSON coordinates; shells run counter-clockwise and holes clockwise. */
    String text() {
        List<Integer> kept = new ArrayList<>(kept());
        if (closed) {
            if (area() > 0 != (shell == null)) {
                Collections.reverse(kept);
            }
            kept.add(kept.get(0));
        }
        return kept.stream().map(v -> position(x[v], y[v])).collect(Collectors.joining(",", "[", "]"));
    }

    static String position(long x, long y) {
        return "[" + degrees(x) + "," + degrees(y) + "]";
    }

    private static String degrees(long thousandths) {
        return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
    }
}
