package org.ecopark.streams.estimates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecopark.geo.Box;
import org.ecopark.web.ProblemException;
import org.ecopark.web.json.JsonBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which facilities to estimate for, and whether only to look.
 *
 * @param parts a box, or its halves when it crosses the antimeridian
 */
record Scope(Kind kind, @Nullable Long park, @Nullable String source, List<Box> parts, boolean dryRun) {

    private static final String ONE_OF = "one of park, bbox, source";
    private static final int LONGEST_SOURCE = 200;

    Scope {
        parts = List.copyOf(parts);
    }

    /** By what facilities are chosen. */
    enum Kind {
        PARK,
        BOX,
        SOURCE
    }

    /**
     * Reads a body.
     *
     * @throws ProblemException when it cannot be read
     */
    static Scope read(JsonNode json) {
        JsonBody body = JsonBody.of(json, List.of("park", "bbox", "source", "dry_run"));
        boolean dryRun = Boolean.TRUE.equals(body.findFlag("dry_run"));
        @Nullable Long park = body.findId("park");
        @Nullable String source = body.findText("source", LONGEST_SOURCE);
        @Nullable JsonNode box = body.findAny("bbox");
        long given = IntStream.of(park == null ? 0 : 1, source == null ? 0 : 1, box == null ? 0 : 1)
                .sum();
        if (given != 1) {
            throw body.wrong("park", ONE_OF);
        }
        if (park != null) {
            return new Scope(Kind.PARK, park, null, List.of(), dryRun);
        }
        return source != null
                ? new Scope(Kind.SOURCE, null, source, List.of(), dryRun)
                : new Scope(
                        Kind.BOX,
                        null,
                        null,
                        box(body, java.util.Objects.requireNonNull(box)).parts(),
                        dryRun);
    }

    private static Box box(JsonBody body, JsonNode json) {
        String expected = "west, south, east, north in degrees, south below north";
        if (!json.isArray() || json.size() != 4 || !json.values().stream().allMatch(JsonNode::isNumber)) {
            throw body.wrong("bbox", expected);
        }
        double[] n = json.values().stream().mapToDouble(JsonNode::asDouble).toArray();
        boolean sound = Math.abs(n[0]) <= 180 && Math.abs(n[2]) <= 180 && n[1] >= -90 && n[3] <= 90 && n[1] <= n[3];
        if (!sound) {
            throw body.wrong("bbox", expected);
        }
        return new Box(n[0], n[1], n[2], n[3]);
    }

    /** Numbers of the parts, by which {@link #corners} names their bounds. */
    List<Integer> box() {
        return IntStream.range(0, parts.size()).boxed().toList();
    }

    /** The bounds of the parts: {@code w0}, {@code s0}, {@code e0}, {@code n0} and so on. */
    Map<String, Double> corners() {
        Map<String, Double> corners = new HashMap<>();
        for (int i : box()) {
            corners.put("w" + i, parts.get(i).west());
            corners.put("s" + i, parts.get(i).south());
            corners.put("e" + i, parts.get(i).east());
            corners.put("n" + i, parts.get(i).north());
        }
        return corners;
    }
}
