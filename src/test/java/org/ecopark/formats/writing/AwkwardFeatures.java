package org.ecopark.formats.writing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ecopark.geo.Crs;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Features with values that files have trouble with, the same for the same seed. */
final class AwkwardFeatures {

    static final GeometryFactory PLACES = new GeometryFactory();

    private static final List<String> TEXTS = List.of(
            "plain",
            "울산 미포 국가산업단지",
            "comma, \"quotes\" and ; semicolon",
            "line\nbreak\r\nand tab\t.",
            " blanks around ",
            "=1+1",
            "<b>&amp;</b> ]]>",
            "007",
            "true",
            "[1]",
            "😀 ​é",
            "x".repeat(253) + "한",
            "y".repeat(600));

    private final Random random;

    AwkwardFeatures(long seed) {
        this.random = new Random(seed);
    }

    static FileSchema schema(FileSchema.Shape shape, String crs) {
        return new FileSchema(
                "awkward",
                "Awkward <things> & 것들",
                shape,
                Crs.of(crs),
                List.of(
                        new FileColumn("name", ColumnKind.TEXT, "Name", null),
                        new FileColumn("amount_t_per_year", ColumnKind.DECIMAL, "Amount 양", "t/yr"),
                        new FileColumn("amount_t_per_year_low", ColumnKind.INTEGER, "Low", "t/yr"),
                        new FileColumn("is_open", ColumnKind.BOOLEAN, "Open", null),
                        new FileColumn("opened", ColumnKind.DATE, "Opened", null),
                        new FileColumn("updated_at", ColumnKind.TIMESTAMP, "Updated", null),
                        new FileColumn("codes", ColumnKind.TEXT_LIST, "Codes", null),
                        new FileColumn("monthly", ColumnKind.DECIMAL_LIST, "Monthly", null),
                        new FileColumn("quality", ColumnKind.JSON, "Quality", null)));
    }

    List<FileFeature> list(FileSchema schema, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new FileFeature(i + 1, geometry(schema), values()))
                .toList();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(
                maybe(pick(TEXTS)),
                maybe(decimal()),
                maybe(whole()),
                maybe(random.nextBoolean()),
                maybe(LocalDate.of(1850, 1, 1).plusDays(random.nextInt(80_000))),
                maybe(OffsetDateTime.of(1999, 12, 31, 23, 59, 58, 0, ZoneOffset.UTC)
                        .plusSeconds(random.nextInt(1_000_000_000))
                        .plusNanos(1_000_000L * random.nextInt(1000))),
                maybe(pick(List.of(
                        List.of("19 12 07", "15 01 03"),
                        List.of("a;b", "c"),
                        List.of(),
                        List.of(""),
                        List.of("[x"),
                        List.of("하나")))),
                maybe(pick(List.of(List.of(1.5, -0.1, 1e-9), List.of(), List.of(12.0)))),
                maybe(pick(List.of("{\"moisture\": {\"max\": 20}, \"이름\": [1, null]}", "{}"))));
    }

    private @Nullable Object maybe(Object value) {
        return random.nextInt(5) == 0 ? null : value;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private double decimal() {
        return switch (random.nextInt(6)) {
            case 0 -> 0.1 + 0.2;
            case 1 -> -1.7976931348623157e308;
            case 2 -> 4.9e-324;
            case 3 -> 1234567.0;
            case 4 -> random.nextGaussian() * 1e6;
            default -> random.nextDouble();
        };
    }

    private long whole() {
        return switch (random.nextInt(5)) {
            case 0 -> (1L << 53) - 1;
            case 1 -> -999_999_999_999_999_999L;
            case 2 -> 0;
            default -> random.nextInt();
        };
    }

    private @Nullable Geometry geometry(FileSchema schema) {
        if (random.nextInt(10) == 0) {
            return null;
        }
        return switch (schema.shape()) {
            case POINT -> PLACES.createPoint(place(schema));
            case LINE -> PLACES.createMultiLineString(new LineString[] {line(schema), line(schema)});
            case POLYGON -> PLACES.createMultiPolygon(new Polygon[] {polygon(schema), polygon(schema)});
            case ANY ->
                switch (random.nextInt(5)) {
                    case 0 -> PLACES.createPoint(place(schema));
                    case 1 -> line(schema);
                    case 2 -> polygon(schema);
                    case 3 -> PLACES.createMultiPointFromCoords(new Coordinate[] {place(schema), place(schema)});
                    default -> PLACES.createMultiPolygon(new Polygon[] {polygon(schema)});
                };
        };
    }

    private Coordinate place(FileSchema schema) {
        return schema.isDegrees()
                ? new Coordinate(random.nextDouble() * 350 - 175, random.nextDouble() * 160 - 80)
                : new Coordinate(900_000 + random.nextDouble() * 200_000, 1_500_000 + random.nextDouble() * 500_000);
    }

    private LineString line(FileSchema schema) {
        List<Coordinate> line = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(5); i++) {
            line.add(place(schema));
        }
        return PLACES.createLineString(line.toArray(Coordinate[]::new));
    }

    /** A square with a square hole. */
    private Polygon polygon(FileSchema schema) {
        Coordinate c = place(schema);
        double half = schema.isDegrees() ? 0.01 + random.nextDouble() : 100 + random.nextDouble();
        return (Polygon) square(c, half).difference(square(c, half / 3));
    }

    private static Geometry square(Coordinate c, double half) {
        return PLACES.toGeometry(new Envelope(c.x - half, c.x + half, c.y - half, c.y + half));
    }
}
