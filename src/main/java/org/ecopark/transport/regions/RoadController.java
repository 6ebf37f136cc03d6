package org.ecopark.transport.regions;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ecopark.accounts.Asker;
import org.ecopark.jobs.Job;
import org.ecopark.transport.roads.RoadGraph;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** {@code /api/roads}: extracts in, and the regions that came of them. */
@RestController
@RequestMapping("/api/roads")
class RoadController {

    private static final int LONGEST_NAME = 100;

    private final RoadRegions regions;
    private final RoadFolder folder;
    private final Addresses addresses;

    RoadController(RoadRegions regions, RoadFolder folder, Addresses addresses) {
        this.regions = regions;
        this.folder = folder;
        this.addresses = addresses;
    }

    /** 202 with the address of the job that builds the graph. */
    @PostMapping
    ResponseEntity<Map<String, Object>> take(HttpServletRequest request) throws IOException {
        Parameters parameters = Parameters.of(request, List.of("name", "filename"));
        Job job = request instanceof MultipartHttpServletRequest form
                ? takePart(form, parameters)
                : takeBody(request, parameters);
        String address =
                addresses.of(request).at("api", "jobs", Long.toString(job.id())).toString();
        return ResponseEntity.accepted()
                .location(URI.create(address))
                .body(Map.of(
                        "job_id",
                        job.id(),
                        "href",
                        address,
                        "state",
                        job.state().key()));
    }

    private Job takePart(MultipartHttpServletRequest form, Parameters parameters) throws IOException {
        MultipartFile part = form.getFile("file");
        if (part == null) {
            throw Problem.badRequest("no_file").exception();
        }
        try (InputStream in = part.getInputStream()) {
            return submit(in, Objects.requireNonNullElse(part.getOriginalFilename(), ""), parameters);
        }
    }

    private Job takeBody(HttpServletRequest request, Parameters parameters) throws IOException {
        String fileName = parameters
                .findText("filename")
                .orElseThrow(() -> Problem.badRequest("no_file").exception());
        try (InputStream in = request.getInputStream()) {
            return submit(in, fileName, parameters);
        }
    }

    private Job submit(InputStream in, String sentName, Parameters parameters) throws IOException {
        String fileName = sentName.substring(Math.max(sentName.lastIndexOf('/'), sentName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        String lower = fileName.toLowerCase(Locale.ROOT);
        if (!lower.matches(".*\\.(pbf|osm|osm\\.gz|osm\\.bz2)")) {
            throw Problem.badRequest("not_an_extract")
                    .with("file_name", sentName)
                    .exception();
        }
        String name = parameters.findText("name").orElse(fileName.replaceAll("(?i)(\\.osm)?\\.(pbf|osm|gz|bz2)$", ""));
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Problem.badRequest("not_a_region_name").with("name", name).exception();
        }
        Path file = folder.take(in);
        try {
            return regions.submit(new RoadRegions.Order(file, name, fileName, Files.size(file), Asker.everyone()));
        } catch (RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @GetMapping
    Map<String, Object> list(HttpServletRequest request) {
        Parameters.of(request, List.of());
        return Map.of(
                "roads",
                regions.list().stream()
                        .map(region -> json(region, addresses.of(request)))
                        .toList());
    }

    @GetMapping("/{id}")
    Map<String, Object> region(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        return json(regions.region(id), addresses.of(request));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        regions.delete(id);
        return ResponseEntity.noContent().build();
    }

    private Map<String, Object> json(RoadRegion region, Address here) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", region.id());
        json.put("href", here.at("api", "roads", Long.toString(region.id())).toString());
        json.put("name", region.name());
        // Not loaded: the graph's folder is gone or of another version, and the extract has to be sent again.
        json.put("loaded", regions.isLoaded(region));
        json.put("file_name", region.fileName());
        json.put("file_bytes", region.fileBytes());
        json.put("nodes", region.nodes());
        json.put("edges", region.edges());
        json.put(
                "bbox",
                List.of(
                        region.bounds().west(),
                        region.bounds().south(),
                        region.bounds().east(),
                        region.bounds().north()));
        json.put("data_date", region.dataDate());
        json.put("built_at", region.builtAt());
        json.put("attribution", RoadGraph.ATTRIBUTION);
        return json;
    }
}
