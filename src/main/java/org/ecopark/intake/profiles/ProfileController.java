package org.ecopark.intake.profiles;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.intake.mapping.Profile;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.web.Addresses;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Profiles that people save, and what the targets take that profiles fill. */
@RestController
class ProfileController {

    private static final int LARGEST_PROFILE = 1 << 20;

    private final Profiles profiles;
    private final LayerShelf shelf;
    private final Addresses addresses;

    ProfileController(Profiles profiles, LayerShelf shelf, Addresses addresses) {
        this.profiles = profiles;
        this.shelf = shelf;
        this.addresses = addresses;
    }

    @GetMapping("/api/import-profiles")
    Map<String, Object> list(HttpServletRequest request) {
        Parameters.of(request, List.of());
        return Map.of(
                "profiles",
                profiles.list().stream().map(profile -> told(profile, request)).toList());
    }

    @PostMapping(path = "/api/import-profiles")
    ResponseEntity<Map<String, Object>> save(@RequestBody byte[] body, HttpServletRequest request) {
        Parameters.of(request, List.of());
        if (body.length > LARGEST_PROFILE) {
            throw Problem.of(413, "too_large").exception();
        }
        Profile profile = profiles.save(new String(body, StandardCharsets.UTF_8));
        return ResponseEntity.created(URI.create(href(profile, request))).body(told(profile, request));
    }

    @GetMapping("/api/import-profiles/{name}")
    Map<String, Object> profile(@PathVariable String name, HttpServletRequest request) {
        Parameters.of(request, List.of());
        String text = profiles.text(name).orElseThrow(() -> unknown(name));
        Map<String, Object> told = new LinkedHashMap<>(told(profiles.profile(name, Map.of()), request));
        told.put("text", text);
        return told;
    }

    @DeleteMapping("/api/import-profiles/{name}")
    ResponseEntity<Void> delete(@PathVariable String name, HttpServletRequest request) {
        Parameters.of(request, List.of());
        if (!profiles.delete(name)) {
            throw unknown(name);
        }
        return ResponseEntity.noContent().build();
    }

    /** What profiles can fill. */
    @GetMapping("/api/import-targets")
    Map<String, Object> targets(HttpServletRequest request) {
        Parameters.of(request, List.of());
        return Map.of(
                "targets",
                shelf.listEditables().stream()
                        .map(target -> Map.of(
                                "name",
                                target.name(),
                                "geometry_required",
                                target.geometryRequired(),
                                "columns",
                                target.columns().stream()
                                        .map(column -> Map.of(
                                                "name",
                                                column.name(),
                                                "type",
                                                column.type().name().toLowerCase(java.util.Locale.ROOT),
                                                "required",
                                                column.required()))
                                        .toList()))
                        .toList());
    }

    private static RuntimeException unknown(String name) {
        return Problem.notFound("unknown_profile").with("profile", name).exception();
    }

    private Map<String, Object> told(Profile profile, HttpServletRequest request) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", profile.name());
        told.put("href", href(profile, request));
        told.put("saved", profiles.isSaved(profile.name()));
        told.put("title_en", profile.title().en());
        told.put("title_ko", profile.title().ko());
        told.put("format", profile.options().format().key());
        told.put("layers", profile.layers());
        return told;
    }

    private String href(Profile profile, HttpServletRequest request) {
        return addresses
                .of(request)
                .at("api", "import-profiles", profile.name())
                .toString();
    }
}
