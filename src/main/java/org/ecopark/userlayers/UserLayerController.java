package org.ecopark.userlayers;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Box;
import org.ecopark.layers.Title;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.ecopark.web.json.JsonBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The layers that people brought: list, look at, retitle, remove. They are brought and replaced by imports. */
@RestController
@RequestMapping("/api/user-layers")
class UserLayerController {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final int LONGEST_TITLE = 200;

    private final UserLayers layers;
    private final Addresses addresses;

    UserLayerController(UserLayers layers, Addresses addresses) {
        this.layers = layers;
        this.addresses = addresses;
    }

    /** A property of a layer's features. */
    record Property(String name, String type, String title) {}

    /** A layer. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Answer(
            String name,
            String href,
            String collection,
            String titleEn,
            String titleKo,
            String origin,
            String geometry,
            long features,
            long bytes,
            @Nullable List<Double> bbox,
            long version,
            Instant createdAt,
            Instant changedAt,
            List<Property> properties) {}

    @GetMapping
    Map<String, @Nullable Object> list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("limit", "after", "q"));
        int limit = parameters.limit(100, 1000);
        String after = parameters.findText("after").orElse("");
        String wanted = parameters.findText("q").orElse("").toLowerCase(Locale.ROOT);
        List<UserLayer> matching = layers.list().stream()
                .filter(layer -> wanted.isEmpty() || words(layer).contains(wanted))
                .toList();
        List<UserLayer> found = matching.stream()
                .filter(layer -> layer.name().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        Address here = addresses.of(request);
        List<UserLayer> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : here.at("api", "user-layers")
                        .with("limit", Integer.toString(limit))
                        .with("after", page.get(limit - 1).name())
                        .with("q", wanted.isEmpty() ? null : wanted)
                        .toString();
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put(
                "user_layers",
                layers.list(page.stream().map(UserLayer::name).toList()).stream()
                        .map(layer -> answer(layer, here))
                        .toList());
        answer.put("total", matching.size());
        answer.put("next", next);
        return answer;
    }

    private static String words(UserLayer layer) {
        return (layer.name() + "\n" + layer.title().en() + "\n" + layer.title().ko()).toLowerCase(Locale.ROOT);
    }

    @GetMapping("/{name}")
    ResponseEntity<Answer> layer(@PathVariable String name, HttpServletRequest request) {
        Parameters.of(request, List.of());
        return tagged(layers.userLayer(name), request);
    }

    @PatchMapping("/{name}")
    ResponseEntity<Answer> retitle(
            @PathVariable String name,
            @RequestBody JsonNode json,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            HttpServletRequest request) {
        Parameters.of(request, List.of());
        JsonBody body = JsonBody.of(json, List.of("title_en", "title_ko"));
        UserLayer before = layers.userLayer(name);
        String en = body.findText("title_en", LONGEST_TITLE);
        String ko = body.findText("title_ko", LONGEST_TITLE);
        Title title = new Title(
                en == null ? before.title().en() : en,
                ko == null ? before.title().ko() : ko);
        return tagged(layers.retitle(name, title, version(seen, before)), request);
    }

    private static long version(@Nullable String seen, UserLayer before) {
        if (seen == null || seen.isBlank()) {
            throw Problem.of(428, "if_match_missing").exception();
        }
        if (seen.strip().equals("*")) {
            return before.version();
        }
        Matcher tag = TAG.matcher(seen.strip());
        return tag.matches() ? Long.parseLong(tag.group(1)) : -1;
    }

    @DeleteMapping("/{name}")
    ResponseEntity<Void> remove(@PathVariable String name, HttpServletRequest request) {
        Parameters.of(request, List.of());
        layers.remove(name, Asker.everyone());
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Answer> tagged(UserLayer layer, HttpServletRequest request) {
        return ResponseEntity.ok().eTag("\"" + layer.version() + "\"").body(answer(layer, addresses.of(request)));
    }

    private static Answer answer(UserLayer layer, Address here) {
        return new Answer(
                layer.name(),
                here.at("api", "user-layers", layer.name()).toString(),
                here.at("ogc", "collections", layer.name()).toString(),
                layer.title().en(),
                layer.title().ko(),
                layer.origin(),
                layer.geometry().jsonName(),
                layer.features(),
                layer.bytes(),
                bbox(layer.extent()),
                layer.version(),
                layer.createdAt(),
                layer.changedAt(),
                layer.properties().stream()
                        .map(property -> new Property(
                                property.name(),
                                property.type().name().toLowerCase(Locale.ROOT),
                                property.title().en()))
                        .toList());
    }

    private static @Nullable List<Double> bbox(@Nullable Box box) {
        return box == null ? null : List.of(box.west(), box.south(), box.east(), box.north());
    }
}
