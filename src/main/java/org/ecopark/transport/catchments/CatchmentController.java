package org.ecopark.transport.catchments;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopark.transport.Carriers;
import org.ecopark.web.Languages;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/transport/catchments}. */
@RestController
@RequestMapping("/api/transport/catchments")
class CatchmentController {

    private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");
    private static final int LONGEST_NAME = 100;

    private final Catchments catchments;
    private final Carriers carriers;

    CatchmentController(Catchments catchments, Carriers carriers) {
        this.catchments = catchments;
        this.carriers = carriers;
    }

    @GetMapping
    ResponseEntity<Map<String, Object>> find(HttpServletRequest request) {
        CatchmentRequest asked = CatchmentRequest.of(Parameters.of(request, CatchmentRequest.PARAMETERS), carriers);
        return ResponseEntity.ok().contentType(GEOJSON).body(json(asked, catchments.find(asked), request));
    }

    /** The same, and kept in the layer {@code catchments}. */
    @PostMapping
    ResponseEntity<Map<String, Object>> keep(HttpServletRequest request) {
        Set<String> known = new HashSet<>(CatchmentRequest.PARAMETERS);
        known.add("name");
        Parameters parameters = Parameters.of(request, known);
        CatchmentRequest asked = CatchmentRequest.of(parameters, carriers);
        String name = parameters.findText("name").orElse("");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Problem.badRequest("not_a_region_name").with("name", name).exception();
        }
        List<Catchment> found = catchments.find(asked);
        int kept = catchments.keep(
                name,
                asked.at(),
                asked.carrier() == null ? null : asked.carrier().key(),
                found);
        Map<String, Object> json = new LinkedHashMap<>(json(asked, found, request));
        json.put("kept", kept);
        return ResponseEntity.status(201).contentType(GEOJSON).body(json);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        if (!catchments.delete(id)) {
            throw Problem.notFound("unknown_catchment").with("catchment_id", id).exception();
        }
        return ResponseEntity.noContent().build();
    }

    private static Map<String, Object> json(CatchmentRequest asked, List<Catchment> found, HttpServletRequest request) {
        return CatchmentJson.collection(asked.at(), asked.carrier(), found, Languages.of(request));
    }
}
