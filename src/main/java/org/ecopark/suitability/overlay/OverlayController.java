package org.ecopark.suitability.overlay;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.GeoTiffs;
import org.ecopark.geo.Grid;
import org.ecopark.jobs.Job;
import org.ecopark.layers.runs.KeptRun;
import org.ecopark.layers.runs.RunAnswers;
import org.ecopark.scenarios.Areas;
import org.ecopark.suitability.ground.Exclusion;
import org.ecopark.suitability.ground.Ground;
import org.ecopark.web.Accepted;
import org.ecopark.web.Addresses;
import org.ecopark.web.KeyPage;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/suitability-runs}: weighted overlays, made by jobs and kept. */
@RestController
@RequestMapping("/api/suitability-runs")
class OverlayController {

    private final OverlayRuns runs;
    private final OverlayOrderReader reader;
    private final RunAnswers answers;
    private final CellRepository cells;
    private final OverlayJson json;
    private final Ground ground;
    private final Areas areas;
    private final Addresses addresses;

    OverlayController(
            OverlayRuns runs,
            OverlayOrderReader reader,
            RunAnswers answers,
            CellRepository cells,
            OverlayJson json,
            Ground ground,
            Areas areas,
            Addresses addresses) {
        this.runs = runs;
        this.reader = reader;
        this.answers = answers;
        this.cells = cells;
        this.json = json;
        this.ground = ground;
        this.areas = areas;
        this.addresses = addresses;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> start(@RequestBody JsonNode body, HttpServletRequest request) {
        Parameters.of(request, List.of());
        OverlayOrder order = reader.read(body);
        areas.require("area", order.area());
        for (Exclusion exclusion : order.exclusions()) {
            if (!ground.knows(exclusion.layer())) {
                throw Problem.badRequest("member_type")
                        .with("member", "exclude[].layer")
                        .with("expected", "the name of a layer of /ogc/collections")
                        .exception();
            }
        }
        if (!order.zones()) {
            runs.grid(order);
        }
        Job job = runs.start(order, body.toString(), false, Asker.everyone());
        return Accepted.of(job.id(), runs.kind().plural(), addresses.of(request));
    }

    @GetMapping
    Map<String, Object> list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, KeyPage.NAMES);
        return answers.page(runs, "suitability_runs", parameters, addresses.of(request));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> run(@PathVariable long id, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("limit", "f"));
        KeptRun row = runs.run(id);
        if ("geotiff".equals(parameters.choice("f", List.of("geojson", "geotiff"), "geojson"))) {
            return ResponseEntity.ok()
                    .contentType(MediaType.valueOf("image/tiff;application=geotiff"))
                    .header("Content-Disposition", "attachment; filename=\"suitability-" + id + ".tif\"")
                    .body(raster(runs.finished(id)));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/geo+json"))
                .body(json.whole(row, parameters.limit(OverlayRuns.MOST_CELLS, 20_000), addresses.of(request)));
    }

    private byte[] raster(KeptRun row) {
        OverlayOrder order = runs.order(row);
        if (order.zones() || order.shape() != Grid.Shape.SQUARE) {
            throw Problem.badRequest("not_a_raster").with("run_id", row.id()).exception();
        }
        Grid grid = runs.grid(order);
        Map<String, Double> scores = new HashMap<>();
        cells.cells(row.id(), Integer.MAX_VALUE).forEach(cell -> scores.put(cell.key(), cell.score()));
        double[] values = GeoTiffs.empty(grid);
        List<Grid.Cell> all = grid.cells();
        for (int i = 0; i < values.length; i++) {
            values[i] = scores.getOrDefault(all.get(i).key(), Double.NaN);
        }
        return GeoTiffs.write(grid, values);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        runs.forget(id);
        return ResponseEntity.noContent().build();
    }
}
