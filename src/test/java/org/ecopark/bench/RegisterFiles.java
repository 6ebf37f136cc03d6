package org.ecopark.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecopark.bench.SyntheticRegister.Place;
import org.ecopark.bench.SyntheticRegister.Site;

/** A {@link SyntheticRegister} as files that people might send, and the profiles that say what their columns are. */
record RegisterFiles(Path parks, Path facilities, Path streams) {

    static final String BOUNDARY = "ecopark-bench-part";

    private static final int OUTLINE_POINTS = 32;
    private static final double KM_PER_DEGREE = 111.2;

    static RegisterFiles write(SyntheticRegister register, Path folder) throws IOException {
        RegisterFiles files = new RegisterFiles(
                folder.resolve("parks.geojson"), folder.resolve("facilities.csv"), folder.resolve("streams.csv"));
        files.writeParks(register);
        files.writeFacilities(register);
        files.writeStreams(register);
        return files;
    }

    /** Head of a part of a form. */
    static String part(String name, String file) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    }

    /** The text of a profile of ours; empty when the server ships one that is recognised. */
    static String profile(String name) throws IOException {
        try (InputStream file = RegisterFiles.class.getResourceAsStream("/bench/" + name + ".yaml")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void writeParks(SyntheticRegister register) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(parks)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[");
            for (int i = 0; i < SyntheticRegister.PARKS; i++) {
                out.write((i == 0 ? "\n" : ",\n") + park(i, register.park(i)));
            }
            out.write("\n]}\n");
        }
    }

    private static String park(int number, Place centre) {
        String outline = IntStream.rangeClosed(0, OUTLINE_POINTS)
                .mapToObj(i -> {
                    double angle = 2 * Math.PI * (i % OUTLINE_POINTS) / OUTLINE_POINTS;
                    double degrees = centre.spreadKm() / KM_PER_DEGREE;
                    double narrowing = Math.cos(Math.toRadians(centre.latitude()));
                    return "[" + (centre.longitude() + degrees * Math.cos(angle) / narrowing) + ","
                            + (centre.latitude() + degrees * Math.sin(angle)) + "]";
                })
                .collect(Collectors.joining(","));
        return "{\"type\":\"Feature\",\"id\":\"p%d\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%s]]},"
                        .formatted(number, outline)
                + "\"properties\":{\"source\":\"bench\",\"layer\":\"parks\",\"name\":\"Park %d\",\"country\":\"GB\","
                        .formatted(number + 1)
                + "\"provenance\":\"assumed\"}}";
    }

    private void writeFacilities(SyntheticRegister register) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(facilities)) {
            out.write("id,name,longitude,latitude,nace,hazardous_permit\n");
            for (int i = 0; i < register.facilities(); i++) {
                Site site = register.facility(i);
                out.write("f" + i + ",\"" + site.name() + "\"," + site.longitude() + "," + site.latitude() + ","
                        + site.sector() + "," + text(site.hazardousPermit()) + "\n");
            }
        }
    }

    private void writeStreams(SyntheticRegister register) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(streams)) {
            out.write("id,facility,direction,material,code,accepted,grades,hazardous,tonnes,status,year\n");
            for (int i = 0; i < register.facilities(); i++) {
                for (SyntheticStream stream : register.streams(i)) {
                    List<String> cells = List.of(
                            "s" + stream.number(),
                            "f" + i,
                            stream.offer() ? "offer" : "need",
                            stream.materialClass(),
                            text(stream.code()),
                            String.join(" ", stream.acceptedCodes()),
                            String.join(" ", stream.grades()),
                            text(stream.hazardous()),
                            Double.toString(stream.amount()),
                            stream.status(),
                            Integer.toString(stream.year()));
                    out.write(String.join(",", cells) + "\n");
                }
            }
        }
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
