package org.ecopark.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
 * A page of 1,000 facilities in a box over HTTP beside hand-written SQL that lets the database make the same GeoJSON, and
 * beside MapServer's OGC API. All are asked for the same box, one right after the other, which first in turn. Ours and the
 * SQL must give the same features in order; MapServer, which orders none, must give as many.
 */
final class FeaturesBench {

    private static final long SEED = 20_261_122;
    private static final int WARM_UP = 300;

    /** All that the layer gives. */
    private static final String FACILITIES = """
            SELECT f.id, f.location AS geom, f.source, f.source_id, f.source_url, f.source_note,
                         f.source_year, f.licence, f.updated_at, f.provenance, f.name, f.name_en, f.name_ko, f.operator,
                         f.address, f.municipality, f.municipality_en, f.country, f.accuracy_m, f.location_quality,
                         f.sector_scheme, f.sector_code, f.activities, f.status, f.opened_year, f.closed_year, f.employees,
                         f.illustrative, f.hazardous_permit, f.permit_ref, f.park_id, p.name AS park_name, f.zone_id,
                         z.name AS zone_name
                  FROM facilities.facility f
                  LEFT JOIN parks.park p ON p.id = f.park_id
                  LEFT JOIN parks.zone z ON z.id = f.zone_id
                  WHERE f.visibility = 'public'""";

    /** From one statement, as somebody would write it who has only this question. */
    private static final String SQL = """
            SELECT json_build_object('type', 'FeatureCollection', 'features',
                       json_agg(ST_AsGeoJSON(t.*, 'geom', 7)::json))
            FROM (%s AND f.location && ST_MakeEnvelope(?, ?, ?, ?, 4326)
                  ORDER BY f.id LIMIT ?) t
            """.formatted(FACILITIES);

    private static final String MAP = """
            MAP
              NAME "bench"
              EXTENT -180 -90 180 90
              UNITS DD
              PROJECTION "init=epsg:4326" END
              WEB METADATA "ows_title" "bench" "ows_onlineresource" "http://localhost/" "ows_enable_request" "*"
                "oga_onlineresource" "http://localhost/bench/ogcapi" "oga_max_limit" "10000" END END
              LAYER
                NAME "facilities"
                TYPE POINT
                STATUS ON
                CONNECTIONTYPE POSTGIS
                CONNECTION "%s"
                DATA "geom from (%s) as t using unique id using srid=4326"
                PROCESSING "CLOSE_CONNECTION=DEFER"
                TEMPLATE "none"
                PROJECTION "init=epsg:4326" END
                EXTENT -180 -90 180 90
                METADATA "ows_title" "facilities" "gml_include_items" "all" "gml_types" "auto" "oga_featureid" "id"
                  "geometry_precision" "7" END
              END
            END
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
            String url = subject.cluster().url();
            String map = MAP.formatted(MapServerPeer.connection(url), FACILITIES.replaceAll("\\s+", " "));
            try (Connection sql = DriverManager.getConnection(url);
                    MapServerPeer peer = MapServerPeer.start(map, 1)) {
                measure(new Ways(subject.server(), sql, peer.connect()), admin);
            }
        }
    }

    /** Who is asked. */
    private record Ways(RunningServer server, Connection sql, MapServerPeer.Connection peer) {}

    /** What each took, in nanoseconds. */
    private record Times(List<Long> http, List<Long> direct, List<Long> mapServer) {

        Times() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private static Latencies latencies(List<Long> nanos) {
        return new Latencies(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    private void measure(Ways ways, Connection admin) throws Exception {
        List<double[]> boxes = boxes(admin);
        rounds(ways, boxes, WARM_UP, new Times());
        Times times = new Times();
        double load = Machine.load();
        rounds(ways, boxes, requests, times);
        Latencies ours = latencies(times.http());
        Latencies theirs = latencies(times.direct());
        Latencies peers = latencies(times.mapServer());
        System.out.printf(
                "%n%s, %s; %d facilities, %d features a page; load %.1f%n%n",
                LocalDate.now(), Subject.versions(admin), register.facilities(), page, load);
        System.out.println("| way | p50 ms | p99 ms | min ms | max ms |");
        System.out.println("|---|---|---|---|---|");
        System.out.printf("| OGC API Features, count=false | %s |%n", ours.cells());
        System.out.printf("| json_agg(ST_AsGeoJSON) | %s |%n", theirs.cells());
        System.out.printf("| MapServer's OGC API | %s |%n", peers.cells());
        System.out.printf("| ours to SQL | %.2f | | | |%n", ours.percentileMs(50) / theirs.percentileMs(50));
        System.out.printf("| ours to MapServer | %.2f | | | |%n", ours.percentileMs(50) / peers.percentileMs(50));
        System.out.println(
                "\nOurs and SQL gave the same features in the same order for every request, MapServer as many.");
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

    private void rounds(Ways ways, List<double[]> boxes, int count, Times times) throws Exception {
        for (int i = 0; i < count; i++) {
            double[] box = boxes.get(i % boxes.size());
            String[] answers = new String[3];
            for (int turn = 0; turn < 3; turn++) {
                switch ((turn + i) % 3) {
                    case 0 ->
                        answers[0] =
                                timed(times.http(), () -> overHttp(ways.server().address(), box));
                    case 1 -> answers[1] = timed(times.direct(), () -> bySql(ways.sql(), box));
                    default -> answers[2] = timed(times.mapServer(), () -> byMapServer(ways.peer(), box));
                }
            }
            List<Long> ours = ids(answers[0]);
            if (!ours.equals(ids(answers[1]))
                    || ours.isEmpty()
                    || ids(answers[2]).size() != ours.size()) {
                throw new DisagreementException("The ways differ for " + java.util.Arrays.toString(box));
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

    private String byMapServer(MapServerPeer.Connection peer, double[] box) throws Exception {
        byte[] answer = peer.get(
                "/collections/facilities/items",
                "f=json&limit=" + page + "&bbox=" + box[0] + "," + box[1] + "," + box[2] + "," + box[3]);
        return new String(answer, StandardCharsets.UTF_8);
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
