package org.ecopark.intake.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.load.LoadColumn;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadRow;

/** A small file mapped by a small profile: its rows by layer and source, and its issues. */
record Mapped(
        Map<FileMapping.Load, List<LoadRow>> loads, IssueBook issues, long records, long passedOver, long refused) {

    /** What the layers {@code sites} and {@code flows} of these tests take. */
    private static final Map<String, List<LoadColumn>> COLUMNS = Map.of(
            "sites",
            List.of(
                    LoadColumn.required("name", Type.TEXT),
                    LoadColumn.optional("licence", Type.TEXT),
                    LoadColumn.optional("opened", Type.DATE),
                    LoadColumn.optional("employees", Type.INTEGER),
                    LoadColumn.optional("area", Type.DECIMAL),
                    LoadColumn.optional("active", Type.BOOLEAN),
                    LoadColumn.optional("tags", Type.TEXT_LIST),
                    LoadColumn.optional("shares", Type.DECIMAL_LIST),
                    LoadColumn.optional("quality", Type.JSON),
                    LoadColumn.optional("seen", Type.TIMESTAMP)),
            "flows",
            List.of(
                    LoadColumn.required("site", Type.TEXT),
                    LoadColumn.optional("licence", Type.TEXT),
                    LoadColumn.optional("direction", Type.TEXT),
                    LoadColumn.optional("amount", Type.DECIMAL)));

    /** A profile of this format with the rest of its keys. */
    static String profile(String format, String rest) {
        return "name: test\ntitle: {en: Test, ko: 시험}\nlicence: none\nformat: " + format + "\n" + rest;
    }

    static Mapped of(String profile, String file) {
        return of(ProfileReader.read(profile, Map.of()), "sites.csv", file.getBytes(StandardCharsets.UTF_8));
    }

    static Mapped of(Profile profile, String fileName, byte[] bytes) {
        try {
            Path file = Files.createTempFile("mapped-", ".tmp");
            try {
                Files.write(file, bytes);
                return of(profile, fileName, file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mapped of(Profile profile, String fileName, Path file) {
        IssueBook issues = new IssueBook();
        FileMapping mapping = new FileMapping(file, fileName, profile, COLUMNS, issues);
        Map<FileMapping.Load, List<LoadRow>> loads = new LinkedHashMap<>();
        long refused = 0;
        for (FileMapping.Load load : mapping.loads(done -> {})) {
            List<LoadRow> rows = new ArrayList<>();
            try (MappedRows mapped = mapping.rows(load, loads.isEmpty(), done -> {})) {
                mapped.forEachRemaining(rows::add);
                mapped.finish();
                refused += mapped.refused();
            }
            loads.put(load, rows);
        }
        return new Mapped(loads, issues, mapping.records(), mapping.passedOver(), refused);
    }

    List<LoadRow> rows() {
        return loads.values().stream().flatMap(List::stream).toList();
    }

    List<LoadRow> rows(String layer) {
        return loads.entrySet().stream()
                .filter(entry -> entry.getKey().layer().equals(layer))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** The only row. */
    LoadRow row() {
        if (rows().size() != 1) {
            throw new NoSuchElementException(rows() + " with " + issues.kept());
        }
        return rows().get(0);
    }

    List<String> codes() {
        return issues.kept().stream().map(LoadIssue::code).toList();
    }

    /** The only issue. */
    LoadIssue issue() {
        if (issues.kept().size() != 1) {
            throw new NoSuchElementException(issues.kept().toString());
        }
        return issues.kept().get(0);
    }
}
