package org.ecopark.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileMappingTest {

    private static String sites(String columns) {
        return Mapped.profile("csv", """
                source: s
                null_tokens: ["--"]
                targets:
                  - layer: sites
                    id: "${n}"
                    columns:
                      name: "${n}"
                """ + columns.indent(6));
    }

    @Test
    void givesEveryColumnItsType() {
        LoadRow row = Mapped.of(sites("""
                                opened: {from: o, date: dd-MMM-yyyy}
                                employees: "${e}"
                                area: {from: a, factor: 0.1, decimal: ","}
                                active: "${x}"
                                tags: {from: t, split: "/"}
                                shares: "${s}"
                                quality: "${q}"
                                seen: "${z}\""""), """
                        n,o,e,a,x,t,s,q,z
                        A,30-JUN-2014,12.0,"1.234,5",yes,a / b,0.5;0.5,"{""m"": 1}",2020-01-02T03:04:05Z
                        """).row();
        assertThat(row.sourceId()).isEqualTo("A");
        assertThat(row.values())
                .containsEntry("name", "A")
                .containsEntry("licence", "none")
                .containsEntry("opened", LocalDate.of(2014, 6, 30))
                .containsEntry("employees", 12L)
                .containsEntry("area", 123.45)
                .containsEntry("active", true)
                .containsEntry("tags", List.of("a", "b"))
                .containsEntry("shares", List.of(0.5, 0.5))
                .containsEntry("quality", "{\"m\":1}")
                .containsEntry("seen", OffsetDateTime.parse("2020-01-02T03:04:05Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "area | 12 t | bad_number | area: '12 t' is no number",
                "area | 1d | bad_number | area: '1d' is no number",
                "area | 0x10 | bad_number | area: '0x10' is no number",
                "area | NaN | not_finite | area: 'NaN' is not a finite number",
                "area | -Infinity | not_finite | area: '-Infinity' is not a finite number",
                "area | 1e999 | not_finite | area: '1e999' is not a finite number",
                "employees | 1.5 | bad_number | employees: '1.5' is no whole number",
                "active | perhaps | bad_boolean | active: 'perhaps' is neither true nor false",
                "opened | 2014-02-30 | bad_date | opened: '2014-02-30' is no date of the form 2019-12-31",
                "seen | yesterday | bad_date | seen: 'yesterday' is no time of the form",
                "shares | 1;x | bad_number | shares: 'x' is no number",
                "quality | {oops | bad_json | quality: '{oops' is not JSON",
            })
    void refusesARowWithAValueThatDoesNotFitAndLoadsTheOthers(
            String column, String value, String code, String sentence) {
        Mapped mapped = Mapped.of(sites(column + ": \"${v}\""), "n,v\nA,\nB," + value + "\nC,--\n");
        assertThat(mapped.rows()).extracting(LoadRow::sourceId).containsExactly("A", "C");
        assertThat(mapped.refused()).isEqualTo(1);
        LoadIssue issue = mapped.issue();
        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.sentence()).startsWith(sentence);
        assertThat(issue.row()).isEqualTo(2);
        assertThat(issue.sourceId()).isEqualTo("B");
        assertThat(issue.weight()).isEqualTo(LoadIssue.Weight.ERROR);
    }

    @Test
    void saysEverythingThatIsWrongWithARow() {
        Mapped mapped = Mapped.of(sites("area: \"${v}\"\nemployees: \"${v}\""), "n,v\n,x\n");
        assertThat(mapped.codes()).containsExactly("no_id", "bad_number", "bad_number");
        assertThat(mapped.refused()).isEqualTo(1);
    }

    @Test
    void cutsBlanksTakesTheFirstKnownAlternativeAndTranslates() {
        Mapped mapped = Mapped.of(Mapped.profile("csv", """
                        source: s
                        define:
                          kind: {from: [b, a], default: none}
                        targets:
                          - layer: sites
                            id: "${@file}-${@row}"
                            columns:
                              name: "${kind}"
                              tags: [x, "${a}", "${b}"]
                              active: {from: c, map: {in: "true", out: ~}, else: "false"}
                        """), "a,b,c\n  one ,,in\n1, two,out\n,,other\n");
        assertThat(mapped.rows()).extracting(LoadRow::sourceId).containsExactly("sites-1", "sites-2", "sites-3");
        assertThat(mapped.rows()).extracting(row -> row.text("name")).containsExactly("one", "two", "none");
        assertThat(mapped.rows()).extracting(row -> row.values().get("active")).containsExactly(true, null, false);
        assertThat(mapped.rows())
                .extracting(row -> row.values().get("tags"))
                .containsExactly(List.of("x", "one"), List.of("x", "1", "two"), List.of("x"));
    }

    @Test
    void treatsATextWithoutTranslationAsItIsTold() {
        String rule = "licence: {from: n, map: {a: b}, otherwise: %s}";
        assertThat(Mapped.of(sites(rule.formatted("refuse")), "n\nz\n").issue().sentence())
                .isEqualTo("licence: 'z' has no translation; the profile knows [a]");
        assertThat(Mapped.of(sites(rule.formatted("keep")), "n\nz\n").row().text("licence"))
                .isEqualTo("z");
        assertThat(Mapped.of(sites(rule.formatted("none")), "n\nz\n").row().text("licence"))
                .isNull();
    }

    @Test
    void passesOverWhatTheFilterLeavesOut() {
        String profile = Mapped.profile("csv", """
                filter: [year = 2019, t > 9, outlet is unknown]
                source: s
                targets:
                  - {layer: sites, id: "${n}", columns: {name: "${n}"}}
                """);
        Mapped mapped =
                Mapped.of(profile, "n,year,t,outlet\nA,2019,10,\nB,2018,10,\nC,2019.0,9.5,\nD,2019,9,\nE,2019,10,x\n");
        assertThat(mapped.rows()).extracting(LoadRow::sourceId).containsExactly("A", "C");
        assertThat(mapped.records()).isEqualTo(5);
        assertThat(mapped.passedOver()).isEqualTo(3);
        assertThat(Mapped.of(profile, "n,year,t,outlet\nA,1,1,1\n").issue().code())
                .isEqualTo("all_passed_over");
    }

    @Test
    void makesSeveralRowsOfOneRecord() {
        Mapped mapped = Mapped.of(Mapped.profile("csv", """
                        source: s
                        targets:
                          - {layer: sites, id: "${n}", columns: {name: "${n}"}}
                          - {layer: flows, when: a > 0, id: "${n}|a", columns: {site: "${n}", amount: "${a}"}}
                          - {layer: flows, when: b > 0, id: "${n}|b", columns: {site: "${n}", amount: {from: b, factor: 2}}}
                        """), "n,a,b\nA,1,2\nB,0,3\nC,,\n");
        assertThat(mapped.rows("sites")).hasSize(3);
        assertThat(mapped.rows("flows")).extracting(LoadRow::sourceId).containsExactly("A|a", "A|b", "B|b");
        assertThat(mapped.rows("flows"))
                .extracting(row -> row.decimal("amount"))
                .containsExactly(1.0, 4.0, 6.0);
        assertThat(mapped.issues().kept()).isEmpty();
    }

    @Test
    void refusesARecordThatFitsNoTarget() {
        String profile = Mapped.profile("csv", """
                source: s
                targets:
                  - {layer: sites, when: kind = site, id: "${n}", columns: {name: "${n}"}}
                  - {layer: flows, when: kind = flow, id: "${n}", columns: {site: "${n}"}}
                """);
        Mapped mapped = Mapped.of(profile, "n,kind\nA,site\nB,flow\nC,tree\n");
        assertThat(mapped.rows()).hasSize(2);
        assertThat(mapped.issue().code()).isEqualTo("no_target");
        assertThat(mapped.refused()).isEqualTo(1);
        Mapped nothing = Mapped.of(profile, "n,kind\nC,tree\n");
        assertThat(nothing.rows()).isEmpty();
        assertThat(nothing.issue().code()).isEqualTo("no_target");
        assertThat(nothing.loads().keySet()).noneMatch(FileMapping.Load::expectsRows);
    }

    @Test
    void loadsEachSourceOfAFileApart() {
        Mapped mapped = Mapped.of(
                Mapped.profile(
                        "csv",
                        "source: \"${s}\"\ntargets:\n  - {layer: sites, id: \"${n}\", columns: {name: \"${n}\"}}\n"),
                "n,s\nA,x\nB,y\nC,x\nD,\n");
        assertThat(mapped.loads().keySet())
                .containsExactly(new FileMapping.Load("sites", "x", true), new FileMapping.Load("sites", "y", true));
        assertThat(mapped.rows()).extracting(LoadRow::sourceId).containsExactly("A", "C", "B");
        assertThat(mapped.issue().code()).isEqualTo("no_source");
    }

    @Test
    void saysWhichColumnAFileLacks() {
        assertThatThrownBy(() -> Mapped.of(sites("area: \"${size}\""), "n,b\n1,2\n"))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining("no column 'size'")
                .hasMessageContaining("its columns are [n, b]");
        assertThatThrownBy(() -> Mapped.of(sites(""), "a;b\n1;2\n")).hasMessageContaining("Is ',' the delimiter?");
    }

    @Test
    void refusesAProfileThatFillsAColumnNobodyHas() {
        assertThatThrownBy(() -> Mapped.of(sites("colour: red"), "n\nA\n"))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("fills 'colour', which sites does not have; its columns are [name, licence");
        String unknown = Mapped.profile("csv", "source: s\ntargets:\n  - {layer: trees, id: \"${n}\"}\n");
        assertThatThrownBy(() -> Mapped.of(unknown, "n\nA\n")).hasMessageContaining("'trees', which takes no rows");
    }

    @Test
    void refusesALineWhoseValuesMayHaveSlippedBeforeAnyFilter() {
        Mapped mapped = Mapped.of(sites("").replace("source: s", "filter: n = A\nsource: s"), "n,b\nA,1\nA\nA,1,2\n");
        assertThat(mapped.rows()).hasSize(1);
        assertThat(mapped.refused()).isEqualTo(2);
        assertThat(mapped.codes()).containsExactly("wrong_number_of_values", "wrong_number_of_values");
    }

    @Test
    void copiesPropertiesAndNamesThoseWithoutAColumn() {
        String profile = Mapped.profile(
                "geojson", "source: \"${owner}\"\ntargets:\n  - {layer: sites, id: \"${@id}\", copy: all}\n");
        Mapped mapped = Mapped.of(profile, """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","id":7,"geometry":{"type":"Point","coordinates":[-1.84,52.45]},
                 "properties":{"owner":"o","name":"A","colour":"red","tags":["x","y"],"quality":{"m":[1,null]},"licence":"l"}}]}
                """);
        assertThat(mapped.row().sourceId()).isEqualTo("7");
        assertThat(mapped.row().values())
                .containsEntry("tags", List.of("x", "y"))
                .containsEntry("quality", "{\"m\":[1,null]}")
                .containsEntry("licence", "l");
        assertThat(mapped.row().geometry() == null).isFalse();
        assertThat(mapped.issue().sentence()).contains("[colour]");
        assertThat(mapped.issue().weight()).isEqualTo(LoadIssue.Weight.WARNING);
    }

    @Test
    void warnsOfAFileWithoutRecords() {
        assertThat(Mapped.of(sites(""), "n\n").issue().code()).isEqualTo("no_rows");
    }

    @Test
    void readsWithTheImportersParameters() {
        Profile profile = ProfileReader.read(sites(""), Map.of("delimiter", ";", "encoding", "euc-kr"));
        byte[] bytes = "n;b\n울산;2\n".getBytes(java.nio.charset.Charset.forName("EUC-KR"));
        assertThat(Mapped.of(profile, "x.csv", bytes).row().text("name")).isEqualTo("울산");
        Profile plain = ProfileReader.read(sites(""), Map.of("delimiter", ";"));
        assertThatThrownBy(() -> Mapped.of(plain, "x.csv", bytes)).hasMessageContaining("is not text in UTF-8");
        assertThat(Mapped.of(plain, "x.csv", "n;b\n1;2\n".getBytes(StandardCharsets.UTF_8))
                        .rows())
                .hasSize(1);
    }
}
