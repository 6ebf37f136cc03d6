package org.ecopark.features.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecopark.geo.Coordinates;
import org.ecopark.geo.Geometries;
import org.ecopark.geo.Outlines;
import org.ecopark.web.Problem;
import org.ecopark.web.json.JsonBody;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What drawing needs of geometry: cutting an outline in parts and joining outlines. Nothing is kept. */
@RestController
@RequestMapping("/api/shapes")
class ShapesController {

    private static final int MOST_AREAS = 50;

    /** Parts of an area on the sides of a line, the largest first. */
    @PostMapping("/cuts")
    Map<String, Object> cut(@RequestBody JsonNode question) {
        JsonBody body = JsonBody.of(question, List.of("area", "line"));
        Geometry area = area(body.findAny("area"), "/area");
        Geometry line = read(body.findAny("line"), "/line");
        if (line.getDimension() != 1) {
            throw unreadable("/line", "it is a LineString");
        }
        List<Geometry> parts = Outlines.cut(area, line);
        if (parts.size() < 2) {
            throw Problem.of(422, "line_cuts_nothing").exception();
        }
        return Map.of("parts", parts.stream().map(ShapeJson::of).toList());
    }

    /** One area from several. */
    @PostMapping("/unions")
    Map<String, Object> join(@RequestBody JsonNode question) {
        JsonBody body = JsonBody.of(question, List.of("areas"));
        @Nullable JsonNode given = body.findAny("areas");
        if (given == null || !given.isArray() || given.size() < 2 || given.size() > MOST_AREAS) {
            throw unreadable("/areas", "it is a list of two to " + MOST_AREAS + " areas");
        }
        List<Geometry> areas = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            areas.add(area(given.get(i), "/areas/" + i));
        }
        return Map.of("area", ShapeJson.of(Outlines.join(areas)));
    }

    private static Geometry area(@Nullable JsonNode json, String pointer) {
        Geometry area = read(json, pointer);
        if (!(area instanceof Polygonal) || area.isEmpty()) {
            throw unreadable(pointer, "it is a Polygon or MultiPolygon");
        }
        Geometries.Fault fault = Geometries.findFault(area);
        if (fault != null) {
            throw unreadable(pointer, fault.what());
        }
        return area;
    }

    private static Geometry read(@Nullable JsonNode json, String pointer) {
        if (json == null) {
            throw unreadable(pointer, "it is missing");
        }
        try {
            return GeometryReader.read(json, Coordinates.crs84());
        } catch (GeometryReader.Unreadable e) {
            throw unreadable(pointer + e.pointer(), e.sentence());
        }
    }

    private static RuntimeException unreadable(String pointer, String reason) {
        return Problem.badRequest("no_such_shape")
                .with("pointer", pointer)
                .with("reason", reason)
                .exception();
    }
}
