package org.ecopark.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of 1,000 facilities in a box over HTTP beside hand-written SQL that lets the database make the same GeoJSON. Both
 * are asked for the same box, one right after the other, which first in turn, and must give the same features in order.
 */
final class FeaturesBench {

    private static final long SEED = 20_261_122;
    private static final int WARM_UP = 300;

    /** All that the layer gives, from one statement, as somebody would write it who has only this question. */
    private static final String SQL = """
            SELECT json_build_object('type', 'FeatureCollection', 'features',
                       json_agg(ST_AsGeoJSON(t.*, 'geom', 7)::json))
            FROM (SELECT f.id, f.location AS geom, f.source, f.source_id, f.source_url, f.source_note,
                         f.source_year, f.licence, f.updated_at, f.provenance, f.name, f.name_en, f.name_ko, f.operator,
                         f.address, f.municipality, f.municipality_en, f.country, f.accuracy_m, f.location_quality,
                         f.sector_scheme, f.sector_code, f.activities, f.status, f.opened_year, f.closed_year, f.employees,
                         f.illustrative, f.hazardous_permit, f.permit_ref, f.park_id, p.name AS park_name, f.zone_id,
                         z.name AS zone_name
                  FROM facilities.facility f
                  LEFT JOIN parks.park p ON p.id = f.park_id
                  LEFT JOIN parks.zone z ON z.id = f.zone_id
                  WHERE f.visibility = 'public' AND f.location && ST_MakeEnvelope(?, ?, ?, ?, 4326)
                  ORDER BY f.id LIMIT ?) t
            """;

    private final JsonMapper mapper = new JsonMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final SyntheticRegister register;
    private final int requests;
    private final int page;
    private final Optional<Path> kept;
    private final String serverJava;

    FeaturesBench(Options options) {
        register = new SyntheticRegister(SEED, options.whole("facilities", 100_000));
        requests = options.whole("requests", 300);
        page = options.whole("page", 1_000);
        kept = options.folder("keep").map(folder -> folder.resolve(Integer.toString(register.facilities())));
        serverJava = options.text("server-java", "");
    }

    void run() throws Exception {
        try (Subject subject = Subject.start(kept, serverJava);
                Connection admin = subject.cluster().admin()) {
            RegisterTables tables = new RegisterTables(admin);
            if (!tables.holds(register)) {
                tables.write(register);
            }
            try (Connection sql = DriverManager.getConnection(subject.cluster().url())) {
                measure(subject.server(), sql, admin);
            }
        }
    }

    private void measure(RunningServer server, Connection sql, Connection admin) throws Exception {
        List<double[]> boxes = boxes(admin);
        rounds(server, sql, boxes, WARM_UP, new ArrayList<>(), new ArrayList<>());
        List<Long> http = new ArrayList<>();
        List<Long> direct = new ArrayList<>();
        double load = Machine.load();
        rounds(server, sql, boxes, requests, http, direct);
        Latencies ours = new Latencies(http.stream().mapToLong(Long::longValue).toArray());
        Latencies theirs =
                new Latencies(direct.stream().mapToLong(Long::longValue).toArray());
        System.out.printf(
                "%n%s, %s; %d facilities, %d features a page; load %.1f%n%n",
                LocalDate.now(), Subject.versions(admin), register.facilities(), page, load);
        System.out.println("| way | p50 ms | p99 ms | min ms | max ms |");
        System.out.println("|---|---|---|---|---|");
        System.out.printf("| OGC API Features, count=false | %s |%n", ours.cells());
        System.out.printf("| json_agg(ST_AsGeoJSON) | %s |%n", theirs.cells());
        System.out.printf("| ratio | %.2f | | | |%n", ours.percentileMs(50) / theirs.percentileMs(50));
        System.out.println("\nBoth gave the same features in the same order for every request.");
    }

    /** Boxes around facilities, large enough for a whole page. */
    private List<double[]> boxes(Connection admin) throws SQLException {
        List<double[]> boxes = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        try (PreparedStatement statement =
                        admin.prepareStatement("SELECT ST_X(location), ST_Y(location) FROM facilities.facility"
                                + " WHERE location IS NOT NULL ORDER BY id LIMIT 2000");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                double half = 2 + random.nextDouble();
                boxes.add(new double[] {
                    rows.getDouble(1) - half,
                    rows.getDouble(2) - half,
                    rows.getDouble(1) + half,
                    rows.getDouble(2) + half
                });
            }
        }
        return boxes;
    }

    private void rounds(
            RunningServer server, Connection sql, List<double[]> boxes, int count, List<Long> http, List<Long> direct)
            throws Exception {
        for (int i = 0; i < count; i++) {
            double[] box = boxes.get(i % boxes.size());
            String fromHttp;
            String fromSql;
            if (i % 2 == 0) {
                fromHttp = timed(http, () -> overHttp(server.address(), box));
                fromSql = timed(direct, () -> bySql(sql, box));
            } else {
                fromSql = timed(direct, () -> bySql(sql, box));
                fromHttp = timed(http, () -> overHttp(server.address(), box));
            }
            List<Long> ours = ids(fromHttp);
            if (!ours.equals(ids(fromSql)) || ours.isEmpty()) {
                throw new DisagreementException("HTTP and SQL differ for " + java.util.Arrays.toString(box));
            }
        }
    }

    private interface Way {
        String answer() throws Exception;
    }

    private static String timed(List<Long> nanos, Way way) throws Exception {
        long start = System.nanoTime();
        String answer = way.answer();
        nanos.add(System.nanoTime() - start);
        return answer;
    }

    private String overHttp(URI server, double[] box) throws Exception {
        String bbox = box[0] + "," + box[1] + "," + box[2] + "," + box[3];
        HttpRequest request = HttpRequest.newBuilder(server.resolve(
                        "/ogc/collections/facilities/items?f=json&count=false&limit=" + page + "&bbox=" + bbox))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return answer.body();
    }

    private String bySql(Connection sql, double[] box) throws SQLException {
        try (PreparedStatement statement = sql.prepareStatement(SQL)) {
            for (int i = 0; i < 4; i++) {
                statement.setDouble(i + 1, box[i]);
            }
            statement.setInt(5, page);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private List<Long> ids(String collection) {
        List<Long> ids = new ArrayList<>();
        for (JsonNode feature : mapper.readTree(collection).path("features")) {
            ids.add(
                    feature.has("id")
                            ? feature.path("id").asLong()
                            : feature.at("/properties/id").asLong());
        }
        return ids;
    }
}
