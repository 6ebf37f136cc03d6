package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** People draw and write rows on the page, on Kerguelen where nobody else has any. */
@EcoparkIT
class EditPageIT {

    private static final String AT = "&at=-49.3500,70.2000,13.0";

    @LocalServerPort
    int port;

    private Browser page;
    private Door door;

    @BeforeEach
    void open() {
        page = Browser.fresh(port, 1440, 900);
        door = new Door(port);
    }

    /** Clicks corners of a shape in pixels from the middle of what is free of the map; the last one twice. */
    private void draw(int... offsets) {
        Actions actions = new Actions(page.driver());
        var map = page.driver().findElement(By.id("map"));
        for (int i = 0; i < offsets.length; i += 2) {
            actions.moveToElement(map, 200 + offsets[i], offsets[i + 1])
                    .pause(60)
                    .click()
                    .pause(320);
        }
        actions.perform();
    }

    private void doubleClickAt(int x, int y) {
        new Actions(page.driver())
                .moveToElement(page.driver().findElement(By.id("map")), 200 + x, y)
                .pause(60)
                .doubleClick()
                .perform();
    }

    private void write(String id, String text) {
        var input = page.see("#" + id);
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    private String idOfAddress() {
        page.until("address with a row", () -> page.address().matches(".*erow=\\d+.*") ? true : null);
        return page.address().replaceAll(".*erow=(\\d+).*", "$1");
    }

    private JsonNode item(String layer, String id) {
        return door.json("/ogc/collections/" + layer + "/items/" + id);
    }

    private String facility(String name, double lon, double lat) {
        HttpResponse<String> made = door.send(
                "POST",
                "/ogc/collections/facilities/items",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + lon + "," + lat
                        + "]},\"properties\":{\"name\":\"" + name + "\"}}",
                "Content-Type",
                "application/geo+json");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Door.read(made).path("id").asString();
    }

    @Test
    void aParkIsDrawnEditedAndTakenBack() {
        page.open("/?room=edit&elayer=parks" + AT);
        page.click("#edit-new");
        page.click("#draw-outline");
        draw(-80, -80, 80, -80, 80, 80);
        doubleClickAt(-80, 80);
        page.seeGone("#draw-outline[aria-pressed=true]");
        write("edit-name", "Drawn Park");
        page.click("#edit-save");
        String id = idOfAddress();
        page.see("#edit-takeback");
        assertThat(item("parks", id).path("geometry").path("type").asString()).isIn("Polygon", "MultiPolygon");
        assertThat(item("parks", id).path("properties").path("boundary_area_ha").asDouble())
                .isPositive();

        write("edit-power_mw", "12.5");
        page.click("#edit-save");
        page.seeText(".change", "12.5");
        assertThat(item("parks", id).path("properties").path("power_mw").asDouble())
                .isEqualTo(12.5);
        page.click("#edit-takeback");
        page.until(
                "take back",
                () -> item("parks", id).path("properties").path("power_mw").isNull() ? true : null);
        page.seeText(".change", "taken back");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void everyStepCanBeTakenBackAndDoneAgainByKeys() {
        String id = facility("Steps", 70.2, -49.35);
        page.open("/?room=edit&elayer=facilities&erow=" + id + AT);
        write("edit-operator", "Anna");
        write("edit-address", "Quay 1");
        page.driver().findElement(By.id("edit-operator")).sendKeys(Keys.chord(Keys.CONTROL, "z"));
        page.until("undo", () -> value("edit-address").isEmpty() ? true : null);
        assertThat(value("edit-operator")).isEqualTo("Anna");
        page.driver().findElement(By.id("edit-operator")).sendKeys(Keys.chord(Keys.CONTROL, Keys.SHIFT, "z"));
        page.until("redo", () -> value("edit-address").equals("Quay 1") ? true : null);
    }

    /** A zone drawn beside another takes over its corner to the last digit, though the pointer was some pixels off. */
    @Test
    void drawingSnapsToACornerOfItsNeighbour() {
        HttpResponse<String> made = door.send(
                "POST",
                "/ogc/collections/zones/items",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[70.5,-49.6],[70.51,-49.6],[70.51,-49.595],"
                        + "[70.5,-49.595],[70.5,-49.6]]]},\"properties\":{\"name\":\"Snapped to\"}}",
                "Content-Type",
                "application/geo+json");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        page.open("/?room=edit&elayer=zones&erow=new&at=-49.6000,70.5100,14.0");
        page.see("#draw-outline");
        page.until(
                "have the neighbour",
                () -> page.<Boolean>runAsync(
                                "const { featuresOf } = await load('map/sight-items.js'); return featuresOf('zones').length > 0;")
                        ? true
                        : null);
        page.click("#draw-outline");
        int middle = page.freeMiddle() - 200;
        draw(middle + 6, 5, middle + 120, 0, middle + 120, 90);
        doubleClickAt(middle, 90);
        page.seeGone("#draw-outline[aria-pressed=true]");
        write("edit-name", "Snapped");
        page.click("#edit-save");
        JsonNode corners = item("zones", idOfAddress())
                .path("geometry")
                .path("coordinates")
                .path(0);
        assertThat(corners.toString()).contains("[70.51,-49.6]");
    }

    private String value(String id) {
        return page.driver().findElement(By.id(id)).getDomProperty("value");
    }

    @Test
    void aReloadKeepsWhatWasDrawnAndWritten() {
        page.open("/?room=edit&elayer=facilities&erow=new" + AT);
        page.click("#draw-point");
        draw(10, 10);
        page.until("take the point", () -> value("edit-lon").isEmpty() ? null : true);
        write("edit-name", "Half written");
        String longitude = value("edit-lon");
        page.reload();
        page.seeText(".status", "Everything you wrote");
        assertThat(value("edit-name")).isEqualTo("Half written");
        assertThat(value("edit-lon")).isEqualTo(longitude);
        page.open("/?room=edit" + AT);
        page.seeText(".drafts .row-title", "Half written");
    }

    @Test
    void aReloadInTheMiddleOfDrawingLosesNoCorner() {
        page.open("/?room=edit&elayer=parks" + AT);
        page.click("#edit-new");
        page.click("#draw-outline");
        draw(-80, -80, 80, -80, 80, 80);
        page.reload();
        page.see("#draw-outline[aria-pressed=true]");
        page.seeText(".status", "Everything you wrote");
        page.go("/?room=help" + AT);
        page.seeText("#panel-title", "Help");
        page.go("/?room=edit&elayer=parks&erow=new" + AT);
        page.see("#draw-outline[aria-pressed=true]");
        doubleClickAt(-80, 80);
        page.seeGone("#draw-outline[aria-pressed=true]");
        write("edit-name", "Drawn in two goes");
        page.click("#edit-save");
        JsonNode ring = item("parks", idOfAddress()).path("geometry").path("coordinates");
        while (ring.path(0).path(0).isArray()) {
            ring = ring.path(0);
        }
        // Four corners, and the first one again.
        assertThat(ring).hasSize(5);
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void twoEditorsSeeBothVersionsAndLoseNothing() {
        String id = facility("Two", 70.21, -49.36);
        page.open("/?room=edit&elayer=facilities&erow=" + id + AT);
        write("edit-operator", "Anna");
        write("edit-address", "Mine only");
        HttpResponse<String> other = door.send(
                "PATCH",
                "/ogc/collections/facilities/items/" + id,
                "{\"properties\":{\"operator\":\"Ben\",\"municipality\":\"Theirs only\"}}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(other.statusCode()).isEqualTo(200);
        page.click("#edit-save");
        page.seeText(".versions td", "Anna");
        page.seeText(".versions td", "Ben");
        page.click("input[name=clash-operator][value=theirs]");
        page.click("#conflict-settle");
        page.click("#edit-save");
        page.see("#edit-takeback");
        JsonNode saved = item("facilities", id).path("properties");
        assertThat(saved.path("operator").asString()).isEqualTo("Ben");
        assertThat(saved.path("address").asString()).isEqualTo("Mine only");
        assertThat(saved.path("municipality").asString()).isEqualTo("Theirs only");
    }

    @Test
    void wrongValuesAreToldBesideTheirFieldBeforeAndAfterSending() {
        String id = facility("Wrong", 70.22, -49.36);
        page.open("/?room=edit&elayer=offers&erow=new" + AT);
        page.see("#edit-amount");
        write("edit-amount", "-5");
        page.seeText("#edit-amount-said", "At least 0");
        write("edit-amount", "5");
        page.seeGone("#edit-amount-said");
        page.click("#edit-save");
        page.seeText("#edit-status-said", "needed");
        page.click("#edit-status option[value=available]");
        write("edit-facility_id", "Wrong");
        page.click("#edit-facility_id-hits .row");
        write("edit-code", "99 99 99");
        page.click("#edit-save");
        page.seeText("#edit-code-said", "no such code");
        write("edit-code", "15 01 03");
        page.click("#edit-save");
        page.see("#edit-takeback");
        JsonNode offers = door.json("/ogc/collections/offers/items?facility_id=" + id);
        assertThat(offers.path("features")
                        .path(0)
                        .path("properties")
                        .path("amount")
                        .asDouble())
                .isEqualTo(5);
    }

    @Test
    void aParkIsCutInTwoAndJoinedAgain() {
        String square = "{\"type\":\"Polygon\",\"coordinates\":[[[70.19,-49.36],[70.21,-49.36],[70.21,-49.34],"
                + "[70.19,-49.34],[70.19,-49.36]]]}";
        HttpResponse<String> made = door.send(
                "POST",
                "/ogc/collections/plots/items",
                "{\"type\":\"Feature\",\"geometry\":" + square + ",\"properties\":{\"name\":\"Lot\"}}",
                "Content-Type",
                "application/geo+json");
        JsonNode lot = Door.read(made);
        double whole = lot.path("properties").path("boundary_area_ha").asDouble();
        String id = lot.path("id").asString();
        page.open("/?room=edit&elayer=plots&erow=" + id + AT);
        page.click("#cut");
        draw(20, -330);
        doubleClickAt(20, 330);
        page.seeText(".place .note", "Split in two");
        page.click("#edit-save");
        page.see("#edit-takeback");
        JsonNode second = door.json("/ogc/collections/plots/items?name=Lot%202")
                .path("features")
                .path(0);
        double one =
                item("plots", id).path("properties").path("boundary_area_ha").asDouble();
        double two = second.path("properties").path("boundary_area_ha").asDouble();
        assertThat(two).isPositive().isLessThanOrEqualTo(one);
        assertThat(one + two).isCloseTo(whole, org.assertj.core.data.Percentage.withPercentage(0.001));

        String join = "{\"areas\":[" + item("plots", id).path("geometry") + "," + second.path("geometry") + "]}";
        HttpResponse<String> joined = door.send("POST", "/api/shapes/unions", join, "Content-Type", "application/json");
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(200);
        assertThat(Door.read(joined).path("area").path("type").asString()).isEqualTo("Polygon");

        page.click("#join");
        draw(-5, 10);
        page.seeText(".place .note", "Merged with Lot 2");
        page.click("#edit-save");
        page.see("#edit-takeback");
        assertThat(item("plots", id).path("properties").path("boundary_area_ha").asDouble())
                .isCloseTo(whole, org.assertj.core.data.Percentage.withPercentage(0.001));
        assertThat(door.get("/ogc/collections/plots/items/" + second.path("id").asString())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatHangsOnARowIsNamedBeforeItGoes() {
        String id = facility("Hung", 70.23, -49.36);
        door.send(
                "POST",
                "/ogc/collections/needs/items",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"facility_id\":" + id
                        + ",\"status\":\"available\",\"name\":\"Peat\"}}",
                "Content-Type",
                "application/geo+json");
        page.open("/?room=edit&elayer=facilities&erow=" + id + AT);
        page.click("#edit-remove");
        page.seeText(".failure", "Peat");
        page.click("#edit-cascade");
        page.see("#edit-ungone");
        assertThat(door.get("/ogc/collections/facilities/items/" + id).statusCode())
                .isEqualTo(404);
        page.click("#edit-ungone");
        page.until(
                "come back",
                () -> door.get("/ogc/collections/facilities/items/" + id).statusCode() == 200 ? true : null);
    }

    private void bring(String layer, String features) throws InterruptedException {
        HttpResponse<String> sent = door.send(
                "POST",
                "/api/imports?filename=own.geojson&layer=" + layer,
                "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}",
                "Content-Type",
                "application/octet-stream");
        String ended = "/api/imports/" + Door.read(sent).path("id").asLong();
        for (int i = 0; i < 200 && !door.json(ended).path("state").asString().equals("finished"); i++) {
            Thread.sleep(50);
        }
    }

    @Test
    void featuresOfBroughtLayersAreWrittenLikeTheRegisters() throws InterruptedException {
        bring(
                "edit.pipes",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[70.2,-49.35],[70.21,-49.35]]},"
                        + "\"properties\":{\"code\":\"P1\",\"label\":\"Main\",\"width_mm\":300,\"open\":true}}");
        page.open("/?room=edit" + AT);
        page.click("#edit-layer option[value='edit.pipes']");
        page.seeText("#edit-rows .row-title", "P1");
        page.click("#edit-new");
        page.click("#draw-line");
        draw(-80, -60, 60, 40);
        doubleClickAt(90, -60);
        page.seeGone("#draw-line[aria-pressed=true]");
        write("edit-label", "Branch");
        write("edit-width_mm", "wide");
        page.seeText("#edit-width_mm-said", "number");
        write("edit-width_mm", "150");
        page.click("#edit-save");
        String id = idOfAddress();
        page.see("#edit-takeback");
        JsonNode made = item("edit.pipes", id);
        assertThat(made.path("geometry").path("type").asString()).isEqualTo("LineString");
        assertThat(made.path("geometry").path("coordinates")).hasSize(3);
        assertThat(made.path("properties").path("width_mm").asLong()).isEqualTo(150);

        write("edit-width_mm", "160");
        page.click("#edit-save");
        page.seeText(".change", "160");
        page.click("#edit-takeback");
        page.until(
                "take back",
                () -> item("edit.pipes", id).path("properties").path("width_mm").asLong() == 150 ? true : null);
        page.seeText(".change", "taken back");
        page.click("#edit-remove");
        page.seeText(".undo", "Branch");
        page.click("#edit-ungone");
        page.until(
                "come back",
                () -> door.get("/ogc/collections/edit.pipes/items/" + id).statusCode() == 200 ? true : null);
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void everyChangeIsListedAndCanBeTakenBack() {
        String id = facility("Listed", 70.24, -49.36);
        door.send(
                "PATCH",
                "/ogc/collections/facilities/items/" + id,
                "{\"properties\":{\"operator\":\"Wrongly\"}}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        String made = "/api/history?target=facilities&row=" + id;
        long set = door.json(made).path("changes").path(0).path("id").asLong();
        page.open("/?room=edit" + AT);
        page.click("#edit-history");
        String entry = "#edit-sets [data-set='" + set + "']";
        page.seeText(entry, "Listed");
        page.seeText(entry, "Facilities: 0 made, 1 changed, 0 removed");
        page.click(entry + " button");
        page.seeText(entry, "Taken back");
        assertThat(item("facilities", id).path("properties").path("operator").isNull())
                .isTrue();
        long undo = door.json(made).path("changes").path(0).path("id").asLong();
        page.seeText("#edit-sets [data-set='" + undo + "']", "taken back");

        page.open("/?room=edit&esets=all&lang=ko" + AT);
        page.click("#edit-sets [data-set='" + undo + "'] button");
        page.until(
                "doing it again",
                () -> item("facilities", id)
                                .path("properties")
                                .path("operator")
                                .asString()
                                .equals("Wrongly")
                        ? true
                        : null);
        page.seeText("#edit-sets", "사업장: 추가 0, 변경 1, 삭제 0");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void aFeatureOfABroughtLayerIsEditedFromItsRecord() throws InterruptedException {
        bring(
                "edit.masts",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[70.25,-49.37]},"
                        + "\"properties\":{\"label\":\"North mast\"}}");
        String id = door.json("/ogc/collections/edit.masts/items")
                .path("features")
                .path(0)
                .path("id")
                .asString();
        page.open("/?pick=edit.masts." + id + AT);
        page.click("#edit-record");
        page.see("#edit-label");
        assertThat(value("edit-label")).isEqualTo("North mast");
    }
}
