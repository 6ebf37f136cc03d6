package org.ecopark.exchange.partners;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ecopark.exchange.partners.PartnerQuery.PageKey;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.Distance;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.Languages;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /api/facilities/{id}/partners}, {@code /api/streams/{id}/partners} and, for imagined streams, {@code POST
 * /api/partners}. Without a word on money, ways or ranking the nearest come first by one index walk.
 */
@RestController
class PartnerController {

    private static final int USUAL_LIMIT = 100;
    private static final int MOST_LIMIT = 1000;
    private static final int USUAL_BYTES = 1 << 17;
    private static final double MOST_RADIUS_KM = 10_000;
    private static final int MOST_BODY_BYTES = 1 << 16;
    private static final Set<String> OF_STREAM = withRanking("radius_km", "year", "rejected", "after", "limit", "lang");
    private static final Set<String> OF_FACILITY =
            withRanking("radius_km", "year", "rejected", "after", "limit", "lang", "material_class", "direction");

    private final PartnerFinder finder;
    private final Ranker ranker;
    private final Materials materials;
    private final List<String> processes;
    private final Addresses addresses;
    private final JsonMapper mapper;

    PartnerController(
            PartnerFinder finder,
            Ranker ranker,
            Materials materials,
            MaterialLibrary library,
            Addresses addresses,
            JsonMapper mapper) {
        this.finder = finder;
        this.ranker = ranker;
        this.materials = materials;
        this.processes = library.listProcesses().stream().map(ProcessType::key).toList();
        this.addresses = addresses;
        this.mapper = mapper;
    }

    @GetMapping("/api/facilities/{id}/partners")
    void partnersOfFacility(@PathVariable long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Parameters parameters = Parameters.of(request, OF_FACILITY);
        Address self = self("facilities", id, request);
        if (RankedParameters.isRanked(parameters)) {
            RankedQuery query = RankedParameters.read(parameters, query(parameters, false));
            answer(json -> json.ranking(ranker.ofFacility(id, query), query, self), request, response);
        } else {
            PartnerQuery query = query(parameters, true);
            answer(json -> json.collection(finder.ofFacility(id, query), query, self), request, response);
        }
    }

    @GetMapping("/api/streams/{id}/partners")
    void partnersOfStream(@PathVariable long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Parameters parameters = Parameters.of(request, OF_STREAM);
        Address self = self("streams", id, request);
        if (RankedParameters.isRanked(parameters)) {
            RankedQuery query = RankedParameters.read(parameters, query(parameters, false));
            answer(json -> json.ranking(ranker.ofStream(id, query), query, self), request, response);
        } else {
            PartnerQuery query = query(parameters, true);
            answer(json -> json.collection(finder.ofStream(id, query), query, self), request, response);
        }
    }

    /** Partners of a stream that is only imagined; pages go on with {@code next_after} as {@code after}. */
    @PostMapping("/api/partners")
    void partnersOfImagined(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters.of(request, Set.of("lang"));
        byte[] body = request.getInputStream().readNBytes(MOST_BODY_BYTES + 1);
        if (body.length > MOST_BODY_BYTES) {
            throw Problem.of(413, "too_large").exception();
        }
        ImaginedStream imagined = ImaginedStream.read(materials, processes, mapper, body);
        RankedQuery query = RankedParameters.read(imagined.parameters(), query(imagined.parameters(), false));
        answer(json -> json.ranking(ranker.ofImagined(imagined.stream(), query), query, null), request, response);
    }

    private static Set<String> withRanking(String... names) {
        Set<String> all = new TreeSet<>(RankedParameters.NAMES);
        all.addAll(List.of(names));
        return Set.copyOf(all);
    }

    /** @param plain whether {@code after} is a key of the plain search */
    private PartnerQuery query(Parameters parameters, boolean plain) {
        @Nullable String materialClass = parameters.findText("material_class").orElse(null);
        if (materialClass != null && materials.findClass(materialClass).isEmpty()) {
            throw Problem.badRequest("unknown_material_class")
                    .with("material_class", materialClass)
                    .exception();
        }
        String direction = parameters.choice("direction", List.of("offer", "need", "both"), "both");
        return new PartnerQuery(
                parameters
                        .findNumber("radius_km", 0, MOST_RADIUS_KM)
                        .map(Distance::ofKilometres)
                        .orElse(null),
                materialClass,
                "both".equals(direction) ? null : direction,
                parameters.findWhole("year", 1900, 2200).map(Long::intValue).orElse(null),
                parameters.flag("rejected", false),
                plain
                        ? parameters
                                .findText("after")
                                .map(PartnerController::pageKey)
                                .orElse(null)
                        : null,
                parameters.limit(USUAL_LIMIT, MOST_LIMIT));
    }

    private static PageKey pageKey(String word) {
        try {
            return PageKey.parse(word);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("unknown_page").with("after", word).exception();
        }
    }

    private Address self(String plural, long id, HttpServletRequest request) {
        Address self = addresses.of(request).at("api", plural, Long.toString(id), "partners");
        for (Map.Entry<String, String[]> given : request.getParameterMap().entrySet()) {
            self = self.with(given.getKey(), given.getValue()[0]);
        }
        return self;
    }

    private void answer(Consumer<PartnerJson> write, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FastByteArrayOutputStream bytes = new FastByteArrayOutputStream(USUAL_BYTES);
        try (PartnerJson json = new PartnerJson(mapper, bytes, Languages.of(request))) {
            write.accept(json);
        }
        response.setContentType("application/geo+json");
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }
}
