package org.ecopark.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecopark.formats.ArchiveLimits;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileContents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileGuessTest {

    @TempDir
    private Path folder;

    private static Profile profile(String name, String format, String recognise) {
        return ProfileReader.read(
                Mapped.profile(format, "recognise: " + recognise + "\nsource: s\ntargets:\n  - {layer: sites, id: x}\n")
                        .replace("name: test", "name: " + name),
                Map.of());
    }

    private String guess(String fileName, String text, Profile... profiles) throws IOException {
        Path file = Files.writeString(folder.resolve("upload"), text);
        return ProfileGuess.guess(
                        FileContents.list(file, fileName, file.resolveSibling("d"), ArchiveLimits.forUploads(1 << 20))
                                .get(0),
                        List.of(profiles))
                .name();
    }

    @Test
    void takesTheProfileWhoseColumnsTheFileHas() throws IOException {
        Profile sites = profile("sites", "csv", "{columns: [a, b]}");
        Profile more = profile("more", "csv", "{columns: [a, b, c]}");
        Profile json = profile("json", "geojson", "{columns: [a]}");
        assertThat(guess("x.csv", "a,b,z\n", sites, more, json)).isEqualTo("sites");
        assertThat(guess("x.csv", "c,b,a\n", sites, more, json)).isEqualTo("more");
        String feature = "{\"type\":\"Feature\",\"properties\":{\"a\":1},\"geometry\":null}";
        assertThat(guess("x.json", feature, sites, more, json)).isEqualTo("json");
    }

    @Test
    void namesThoseThatFitWhenSeveralDo() {
        Profile one = profile("one", "csv", "{columns: [a]}");
        Profile two = profile("two", "csv", "{columns: [b]}");
        assertThatThrownBy(() -> guess("x.csv", "a,b\n", one, two))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("several profiles fit the file x.csv; name one of: one, two");
    }

    @Test
    void goesByTheFilesNameWhereAProfileDoes() throws IOException {
        Profile tri = profile("tri", "csv", "{columns: [a], file: \"*tri*\"}");
        Profile ghg = profile("ghg", "csv", "{columns: [a], file: \"ghg*.csv\"}");
        assertThat(guess("my_TRI.csv", "a\n", tri, ghg)).isEqualTo("tri");
        assertThat(guess("ghgrp.csv", "a\n", tri, ghg)).isEqualTo("ghg");
        assertThatThrownBy(() -> guess("other.csv", "a\n", tri, ghg))
                .hasMessageContaining("its columns fit: ghg, tri; name one");
    }

    @Test
    void namesAllWhenNoneFits() {
        Profile one = profile("one", "csv", "{columns: [a]}");
        assertThatThrownBy(() -> guess("x.csv", "z\n", one)).hasMessageContaining("no profile fits the file x.csv");
    }

    @Test
    void saysWhyAFileCannotBeReadRatherThanThatNoProfileFits() {
        Profile table = profile("table", "csv", "{columns: [a]}");
        Profile shapes = profile("shapes", "topojson", "{columns: [a]}");
        Profile json = profile("json", "geojson", "{columns: [a]}");
        Map.of(
                        "x.csv|", "the file is empty",
                        "x.geojson|", "the file is empty",
                        "x.geojson|{\"type\":\"FeatureCollection\",\"features\":[{\"type\":", "line 1",
                        "x.geojson|<html>Please log in</html>", "line 1",
                        "x.geojson|[1,2]", "a GeoJSON text is an object",
                        "x.geojson|{\"a\":1}", "type",
                        "x.geojson|{\"type\":\"FeatureCollection\",\"features\":[]}", "the file holds no records")
                .forEach((file, reason) -> assertThatThrownBy(() -> guess(
                                file.substring(0, file.indexOf('|')),
                                file.substring(file.indexOf('|') + 1),
                                table,
                                shapes,
                                json))
                        .as(file)
                        .isInstanceOf(BrokenFileException.class)
                        .hasMessageContaining(reason)
                        .hasMessageNotContaining("no profile fits"));
    }
}
