package org.ecopark.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.LayerShelf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@EcoparkIT
class PartnerPagesIT {

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @Test
    void nextLinkLeadsThroughAllPartnersAndKeepsTheQuestion() {
        Rows rows = new Rows(shelf, transaction, "partner-pages");
        rows.load(
                "facilities",
                point("giver", 30.0, 50.0, "name", "Giver"),
                point("near", 30.1, 50.0, "name", "Near"),
                point("middle", 30.2, 50.0, "name", "Middle"),
                point("far", 30.3, 50.0, "name", "Far"),
                point("outside", 30.9, 50.0, "name", "Outside"));
        rows.load(
                "streams",
                glass("giver", "offer"),
                glass("near", "need"),
                glass("middle", "need"),
                glass("far", "need"));
        Door door = new Door(port);
        long giver = door.json("/ogc/collections/facilities/items?source=partner-pages&source_id=giver")
                .path("features")
                .path(0)
                .path("id")
                .asLong();

        List<String> names = new ArrayList<>();
        String page = "/api/facilities/" + giver + "/partners?radius_km=30&direction=offer&limit=1";
        while (page != null) {
            JsonNode answer = door.json(page);
            answer.path("features")
                    .forEach(feature -> names.add(feature.path("properties")
                            .path("partner_facility_name")
                            .asString()));
            page = Door.link(answer, "next");
            assertThat(page == null || page.contains("radius_km=30") && page.contains("direction=offer"))
                    .isTrue();
        }
        assertThat(names).containsExactly("Near", "Middle", "Far");
    }

    private static org.ecopark.layers.LoadRow glass(String facility, String direction) {
        return row(
                facility + direction,
                "facility",
                facility,
                "direction",
                direction,
                "status",
                "available",
                "material_class",
                "glass");
    }
}
