package org.ecopark.exchange.matching;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecopark.exchange.matching.Stream.Site;
import org.ecopark.materials.Acceptance.Bound;
import org.ecopark.materials.CodeRef;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.MaterialSpec.Sector;
import org.ecopark.materials.Materials;
import org.ecopark.measure.AmountRange;
import org.ecopark.measure.AmountUnit;
import org.ecopark.scenarios.Area;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the Repositories of this room read a {@link Stream} from their rows. */
@Component
public class StreamRow {

    /**
     * Columns of a stream with its facility, in the order in which {@link #read} takes them; {@code s} is the stream, {@code f} its facility. What is empty on most
     * rows comes as null, which costs the driver nothing.
     */
    public static final String COLUMNS = """
            s.id, s.direction, s.class_id, s.code_system, s.code, nullif(s.accepted_codes, '{}'),
            nullif(s.grades, '{}'), s.hazardous, nullif(s.quality, '{}')::text, nullif(s.quality_bounds, '{}')::text,
            s.amount_unit, s.amount_low, s.amount, s.amount_high,
            s.monthly_shares, s.status, s.year, s.outlet, s.process, s.provenance,
            f.id, f.name, ST_X(s.location), ST_Y(s.location), f.accuracy_m, f.country, f.sector_scheme, f.sector_code,
            f.hazardous_permit, f.illustrative, f.name_en, f.name_ko
            """;

    /** Streams and their facilities, which a condition may name {@code s} and {@code f}. */
    public static final String OF_SCENARIO = """

            FROM scenarios.scenario_stream(:scenario) s
            JOIN scenarios.scenario_facility(:scenario) f ON f.id = s.facility_id
            """;

    /** Which of them everybody may see and lie in an area; takes the parameters of {@link #of}. */
    public static final String IN_AREA = """
             s.visibility = 'public'
             AND (:park::bigint IS NULL OR f.park_id = :park)
             AND (:zone::bigint IS NULL OR f.zone_id = :zone)
             AND (:country::text IS NULL OR f.country = :country)
             AND (:area::text IS NULL
                  OR ST_Intersects(s.location, (SELECT ST_SetSRID(ST_GeomFromGeoJSON(:area), 4326))))
            """;

    /** The parameters of {@link #IN_AREA}. */
    public static Map<String, @Nullable Object> of(Area area) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("park", area.park());
        parameters.put("zone", area.zone());
        parameters.put("country", area.country());
        parameters.put("area", area.geoJson());
        return parameters;
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<Integer, MaterialClass> classes;

    StreamRow(Materials materials) {
        this.classes = materials.listClasses().stream().collect(Collectors.toMap(MaterialClass::id, c -> c));
    }

    /** The stream whose columns start at {@code first}. */
    public Stream read(ResultSet row, int first) throws SQLException {
        Columns in = new Columns(row, first);
        long id = in.number();
        boolean offer = "offer".equals(in.text());
        @Nullable MaterialClass materialClass = classes.get(in.wholeOrZero());
        @Nullable String system = in.findText();
        @Nullable String code = in.findText();
        List<CodeRef> accepted = in.texts().stream()
                .map(c -> new CodeRef(CodeRef.LIST_OF_WASTE, c))
                .toList();
        List<String> grades = in.texts();
        @Nullable Boolean hazardous = in.findTruth();
        Map<String, Double> quality = quality(in.findText());
        Map<String, Bound> bounds = bounds(in.findText());
        AmountUnit unit = AmountUnit.find(in.text()).orElseThrow();
        @Nullable AmountRange amount = amount(in.findDecimal(), in.findDecimal(), in.findDecimal(), unit);
        return new Stream(
                id,
                offer,
                site(row, first + 20),
                materialClass,
                system == null || code == null ? null : new CodeRef(system, code),
                accepted,
                grades,
                hazardous,
                quality,
                bounds,
                unit,
                amount,
                in.decimals(),
                in.text(),
                in.findWhole(),
                in.findText(),
                in.findText(),
                in.text());
    }

    private static Site site(ResultSet row, int first) throws SQLException {
        Columns in = new Columns(row, first);
        long id = in.number();
        String name = in.text();
        double longitude = in.decimal();
        double latitude = in.decimal();
        @Nullable Double accuracyM = in.findDecimal();
        @Nullable String country = in.findText();
        @Nullable Sector sector = sector(in.findText(), in.findText());
        @Nullable Boolean permit = in.findTruth();
        boolean illustrative = Boolean.TRUE.equals(in.findTruth());
        return new Site(
                id,
                name,
                in.findText(),
                in.findText(),
                longitude,
                latitude,
                accuracyM,
                country,
                sector,
                permit,
                illustrative);
    }

    private static @Nullable Sector sector(@Nullable String scheme, @Nullable String code) {
        return scheme == null || code == null ? null : new Sector(scheme, code);
    }

    private static @Nullable AmountRange amount(
            @Nullable Double low, @Nullable Double base, @Nullable Double high, AmountUnit unit) {
        return low == null || base == null || high == null ? null : new AmountRange(low, base, high, unit);
    }

    private static Map<String, Double> quality(@Nullable String json) {
        if (json == null) {
            return Map.of();
        }
        Map<String, Double> quality = new HashMap<>();
        for (Map.Entry<String, JsonNode> value : JSON.readTree(json).properties()) {
            if (value.getValue().isNumber()) {
                quality.put(value.getKey(), value.getValue().doubleValue());
            }
        }
        return quality;
    }

    private static Map<String, Bound> bounds(@Nullable String json) {
        if (json == null) {
            return Map.of();
        }
        Map<String, Bound> bounds = new HashMap<>();
        for (Map.Entry<String, JsonNode> value : JSON.readTree(json).properties()) {
            JsonNode pair = value.getValue();
            bounds.put(value.getKey(), new Bound(number(pair.path(0)), number(pair.path(1))));
        }
        return bounds;
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? (Double) node.doubleValue() : null;
    }

    /** Reads columns from left to right. */
    private static final class Columns {

        private final ResultSet row;
        private int next;

        Columns(ResultSet row, int first) {
            this.row = row;
            this.next = first;
        }

        long number() throws SQLException {
            return row.getLong(next++);
        }

        double decimal() throws SQLException {
            return row.getDouble(next++);
        }

        int wholeOrZero() throws SQLException {
            return row.getInt(next++);
        }

        String text() throws SQLException {
            return row.getString(next++);
        }

        @Nullable
        String findText() throws SQLException {
            return row.getString(next++);
        }

        @Nullable
        Boolean findTruth() throws SQLException {
            boolean value = row.getBoolean(next++);
            return row.wasNull() ? null : value;
        }

        @Nullable
        Integer findWhole() throws SQLException {
            int value = row.getInt(next++);
            return row.wasNull() ? null : value;
        }

        @Nullable
        Double findDecimal() throws SQLException {
            double value = row.getDouble(next++);
            return row.wasNull() ? null : value;
        }

        List<String> texts() throws SQLException {
            @Nullable Array array = row.getArray(next++);
            return array == null ? List.of() : List.of((String[]) array.getArray());
        }

        List<Double> decimals() throws SQLException {
            @Nullable Array array = row.getArray(next++);
            return array == null ? List.of() : Arrays.asList((Double[]) array.getArray());
        }
    }
}
