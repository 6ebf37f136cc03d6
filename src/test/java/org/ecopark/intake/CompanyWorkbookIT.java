package org.ecopark.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import tools.jackson.databind.JsonNode;

/** The workbook for companies as it is handed out, filled in as a person does, and taken back in. */
@EcoparkIT
class CompanyWorkbookIT {

    @LocalServerPort
    private int port;

    @TempDir
    Path folder;

    private byte[] template;

    @BeforeEach
    void download() throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/imports/template.xlsx"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        template = answer.body();
    }

    private List<String> row(String sheet, int number) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            Row row = book.findSheet(sheet).orElseThrow().read().get(number - 1);
            List<String> texts = new ArrayList<>();
            row.forEach(cell -> texts.add(cell == null ? "" : cell.getText()));
            return texts;
        }
    }

    /** The template with rows written below its help, each value a text as typed or a bare number. */
    private byte[] filled(Map<String, List<Map<String, String>>> rowsOfSheets) throws IOException {
        List<String> sheets = List.of("facilities", "streams");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path empty = Files.write(folder.resolve("template.xlsx"), template);
        try (ZipFile in = new ZipFile(empty.toFile());
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                for (int i = 0; i < sheets.size(); i++) {
                    if (entry.getName().equals("xl/worksheets/sheet" + (i + 1) + ".xml")) {
                        text = text.replace(
                                "</sheetData>",
                                written(row(sheets.get(i), 1), rowsOfSheets.get(sheets.get(i))) + "</sheetData>");
                    }
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static String written(List<String> header, List<Map<String, String>> rows) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            int number = 4 + i;
            xml.append("<row r=\"").append(number).append("\">");
            for (int column = 0; column < header.size(); column++) {
                String value = rows.get(i).get(header.get(column));
                if (value != null) {
                    String at = letters(column) + number;
                    xml.append(
                            value.matches("-?[0-9.]+")
                                    ? "<c r=\"" + at + "\"><v>" + value + "</v></c>"
                                    : "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>");
                }
            }
            xml.append("</row>");
        }
        return xml.toString();
    }

    private static String letters(int column) {
        return (column >= 26 ? String.valueOf((char) ('A' + column / 26 - 1)) : "") + (char) ('A' + column % 26);
    }

    private static Map<String, String> of(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private String list(String sheet, String entry) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            return book.findSheet(sheet).orElseThrow().read().stream()
                    .flatMap(row -> row.stream())
                    .filter(cell -> cell != null && cell.getText().startsWith(entry))
                    .map(cell -> cell.getText())
                    .findFirst()
                    .orElse("none");
        }
    }

    @Test
    void tellsInBothLanguagesWhatToFillIn() throws IOException {
        assertThat(row("facilities", 1)).startsWith("company", "id", "longitude", "latitude", "name");
        assertThat(row("facilities", 2)).startsWith("#").contains("Employees | 고용 인원", "Name | 이름 *");
        assertThat(row("streams", 1))
                .contains("facility", "direction", "material_class", "code", "amount", "amount_unit");
        assertThat(row("streams", 3)).startsWith("#").anyMatch(help -> help.startsWith("Choose from the list\n목록에서"));
        assertThat(list("lists", "wood ")).isEqualTo("wood | Wood | 목재");
        assertThat(list("lists", "170201 ")).contains(" | ");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName() + " " + sheet.getVisibility()))
                    .containsExactly("facilities VISIBLE", "streams VISIBLE", "lists HIDDEN");
        }
    }

    @Test
    void comesBackFilledInWithIssuesByCell() throws IOException {
        byte[] file = filled(Map.of(
                "facilities",
                List.of(
                        of(
                                "company",
                                "workbook-it",
                                "id",
                                "1",
                                "name",
                                "Ulsan Works",
                                "longitude",
                                "129.3605",
                                "latitude",
                                "35.5092",
                                "employees",
                                "120",
                                "country",
                                "KR"),
                        of(
                                "company",
                                "workbook-it",
                                "id",
                                "2",
                                "name",
                                "Second Works",
                                "longitude",
                                "129.4",
                                "latitude",
                                "35.52",
                                "employees",
                                "-3")),
                "streams",
                List.of(
                        of(
                                "company",
                                "workbook-it",
                                "id",
                                "s1",
                                "facility",
                                "1",
                                "direction",
                                "offer | gives | 내놓음",
                                "status",
                                "available",
                                "material_class",
                                list("lists", "wood "),
                                "amount",
                                "1200.5",
                                "amount_unit",
                                "t_per_year",
                                "year",
                                "2026"),
                        of(
                                "company",
                                "workbook-it",
                                "id",
                                "s2",
                                "facility",
                                "1",
                                "direction",
                                "need",
                                "status",
                                "available",
                                "code",
                                list("lists", "170201 "),
                                "amount",
                                "-7",
                                "amount_unit",
                                "t_per_year"))));
        JsonNode report = new ImportDoor(port)
                .send(
                        List.of(new ByteArrayResource(file) {
                            @Override
                            public String getFilename() {
                                return "acme.xlsx";
                            }
                        }),
                        Map.of());
        assertThat(report.path("state").asString()).isEqualTo("finished");
        Door door = new Door(port);
        JsonNode issues = door.json("/api/imports/" + report.path("id").asLong() + "/issues");
        JsonNode works = door.json("/ogc/collections/facilities/items?source=workbook-it");
        assertThat(works.path("features")).hasSize(1);
        JsonNode work = works.path("features").get(0);
        assertThat(work.path("properties").path("name").asString()).isEqualTo("Ulsan Works");
        assertThat(work.path("properties").path("provenance").asString()).isEqualTo("declared");
        assertThat(work.path("geometry").path("coordinates").get(1).asDouble()).isEqualTo(35.5092);
        JsonNode offer = door.json("/ogc/collections/offers/items?source=workbook-it")
                .path("features")
                .path(0)
                .path("properties");
        assertThat(offer.path("material_class").asString())
                .as(issues.toString())
                .isEqualTo("wood");
        assertThat(offer.path("amount").asDouble()).isEqualTo(1200.5);
        assertThat(offer.path("facility_name").asString()).isEqualTo("Ulsan Works");
        List<String> places = new ArrayList<>();
        issues.path("features")
                .forEach(
                        issue -> places.add(issue.path("properties").path("row").asInt() + " "
                                + issue.path("properties").path("column").asString()));
        assertThat(places).containsExactlyInAnyOrder("5 employees", "5 amount");
    }
}
