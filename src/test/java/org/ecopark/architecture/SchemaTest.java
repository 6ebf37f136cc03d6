package org.ecopark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rooms keep to their own schema, and the check is proven on planted faults. */
class SchemaTest {

    private static final Path SOURCES = Path.of("src/main/java/org/ecopark");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String room(Path folder, Path file) {
        return folder.relativize(file).getName(0).toString();
    }

    @Test
    void theHouseReadsOnlyWhatItMay() throws IOException {
        List<String> faults = new ArrayList<>();
        int withSql = 0;
        for (Path file : files(SOURCES, ".java")) {
            String source = Files.readString(file);
            withSql += source.contains("SELECT") ? 1 : 0;
            SchemaRules.faultsOfSource(room(SOURCES, file), source)
                    .forEach(fault -> faults.add(SOURCES.relativize(file) + ": " + fault));
        }
        assertThat(withSql).as("sources with SQL were looked at").isGreaterThan(3);
        assertThat(faults).isEmpty();
    }

    @Test
    void migrationsKeepToTheirSchema() throws IOException {
        List<String> faults = new ArrayList<>();
        List<Path> migrations = files(MIGRATIONS, ".sql");
        for (Path file : migrations) {
            SchemaRules.faultsOfMigration(room(MIGRATIONS, file), Files.readString(file))
                    .forEach(fault -> faults.add(MIGRATIONS.relativize(file) + ": " + fault));
        }
        assertThat(migrations).hasSizeGreaterThan(3);
        assertThat(faults).isEmpty();
    }

    @Test
    void migrationsHaveNumbersOfTheirOwn() throws IOException {
        Pattern name = Pattern.compile("V(\\d{10})__[a-z0-9_]+\\.sql");
        Set<String> numbers = new TreeSet<>();
        for (Path file : files(MIGRATIONS, ".sql")) {
            assertThat(file.getFileName().toString()).matches(name);
            assertThat(numbers.add(file.getFileName().toString().substring(0, 11)))
                    .as("number of " + file)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parks|SELECT * FROM facilities.facility|parks may not read facilities",
                "parks|SELECT * FROM parks.park p, Streams . \"stream\"|parks may not read streams",
                "layers|SELECT count(*) FROM parks.park|layers may not read parks",
                "tiles|SELECT count(*) FROM parks.park|tiles may not read parks",
                "exchange|SELECT * FROM streams.stream|exchange may not read streams",
                "exchange|SELECT exists (SELECT FROM materials.material_class)|",
                "exchange|SELECT * FROM scenarios.scenario_stream(0)|",
                "scenarios|SELECT * FROM streams.stream|",
                "facilities|SELECT p.name FROM parks.park p|"
            })
    void findsForeignSchemasInSources(String room, String sql, String fault) {
        List<String> expected = fault == null ? List.of() : List.of(fault);
        assertThat(SchemaRules.faultsOfSource(room, "String sql = \"" + sql.replace("\"", "\\\"") + "\";"))
                .isEqualTo(expected);
        assertThat(SchemaRules.faultsOfSource(room, "String sql = \"\"\"\n    " + sql + "\n    \"\"\";"))
                .isEqualTo(expected);
    }

    @Test
    void findsForeignSchemasInStatementsOfPieces() {
        for (String table : List.of("\"facilities.\" + \"facility\"", "\"facilities.facility\"")) {
            assertThat(SchemaRules.faultsOfSource("parks", "jdbc.sql(\"SELECT 1 FROM \" + " + table + ");"))
                    .containsExactly("parks may not read facilities");
        }
    }

    @Test
    void takesNoNameOfAPackageOrFileForATable() {
        assertThat(SchemaRules.faultsOfSource("parks", "log(\"org.ecopark.streams.Streams\"); sql(\"SELECT 1\");"))
                .isEmpty();
        assertThat(SchemaRules.faultsOfSource("parks", "read(\"gis-data/streams.csv\"); sql(\"SELECT 1\");"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE SCHEMA parks|",
                "CREATE TABLE parks.park (id bigint, zone bigint REFERENCES materials.material_class ON DELETE SET NULL)|",
                "INSERT INTO parks.park VALUES (1) ON CONFLICT DO UPDATE SET id = 2|",
                "CREATE UNIQUE INDEX park_id ON parks.park (id)|",
                "CREATE FUNCTION parks.f() RETURNS int LANGUAGE sql AS 'SELECT 1'|",
                "-- CREATE TABLE streams.stream\\nCREATE TABLE parks.park (id bigint)|",
                "CREATE TRIGGER t AFTER UPDATE ON parks.park FOR EACH ROW EXECUTE FUNCTION parks.f()|",
                "CREATE TEMPORARY TABLE pg_temp.seen (id bigint)|",
                "CREATE SCHEMA streams|parks changes the schema streams",
                "CREATE TABLE park (id bigint)|parks makes or changes park, which is not in its schema",
                "CREATE TABLE IF NOT EXISTS public.park (id int)|parks makes or changes public, which is not in its schema",
                "ALTER TABLE materials.code ADD COLUMN x int|parks makes or changes materials, which is not in its schema",
                "CREATE INDEX ON materials.code (id)|parks makes or changes materials, which is not in its schema",
                "UPDATE materials.code SET id = 1|parks makes or changes materials, which is not in its schema",
                "DELETE FROM materials.code|parks makes or changes materials, which is not in its schema",
                "DROP VIEW materials.codes|parks makes or changes materials, which is not in its schema",
                "CREATE VIEW parks.v AS SELECT * FROM streams.stream|parks may not read streams"
            })
    void findsWhatAMigrationDoesElsewhere(String sql, String fault) {
        assertThat(SchemaRules.faultsOfMigration("parks", sql.replace("\\n", "\n") + ";"))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }
}
