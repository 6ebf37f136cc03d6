package org.ecopark.suitability.diversity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ecopark.scenarios.Area;
import org.ecopark.scenarios.AreaReader;
import org.ecopark.suitability.diversity.DiversityRepository.Division;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/diversity}: how mixed the industry of an area is. */
@RestController
class DiversityController {

    private static final List<String> AREA = List.of("bbox", "park", "zone", "country");

    private static final List<String> KNOWN = List.of("bbox", "park", "zone", "country", "illustrative");

    private final DiversityRepository repository;

    DiversityController(DiversityRepository repository) {
        this.repository = repository;
    }

    @GetMapping("/api/diversity")
    Map<String, Object> diversity(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, KNOWN);
        if (AREA.stream().filter(name -> parameters.findText(name).isPresent()).count() != 1) {
            throw Problem.badRequest("one_area").with("parameters", AREA).exception();
        }
        Area area = new Area(
                parameters.bbox().map(AreaReader::shape).orElse(null),
                parameters
                        .findWhole("park", 1, Long.MAX_VALUE)
                        .map(Long::valueOf)
                        .orElse(null),
                parameters
                        .findWhole("zone", 1, Long.MAX_VALUE)
                        .map(Long::valueOf)
                        .orElse(null),
                parameters.findText("country").orElse(null));
        Map<String, List<Division>> schemes = new TreeMap<>();
        long unknown = 0;
        long invented = 0;
        for (Division division : repository.divisions(area, parameters.flag("illustrative", true))) {
            invented += division.invented();
            if (division.scheme() == null || division.division() == null) {
                unknown += division.facilities();
            } else {
                schemes.computeIfAbsent(division.scheme(), scheme -> new ArrayList<>())
                        .add(division);
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("facilities_without_sector", unknown);
        answer.put("facilities_invented", invented);
        answer.put("formula", "shannon_index = -sum(p * ln(p)); evenness = shannon_index / ln(divisions)");
        answer.put(
                "schemes",
                schemes.entrySet().stream()
                        .map(each -> scheme(each.getKey(), each.getValue()))
                        .toList());
        return answer;
    }

    /** Schemes are told apart: divisions of one do not compare with those of another. */
    private static Map<String, Object> scheme(String name, List<Division> divisions) {
        List<Long> counts = divisions.stream().map(Division::facilities).toList();
        double evenness = Diversity.evenness(counts);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("sector_scheme", name);
        told.put("facilities", counts.stream().mapToLong(count -> count).sum());
        told.put(
                "facilities_invented",
                divisions.stream().mapToLong(Division::invented).sum());
        told.put("divisions", counts.size());
        told.put("shannon_index", Diversity.shannon(counts));
        told.put("evenness", Double.isNaN(evenness) ? null : (Double) evenness);
        List<Map<String, Object>> each = new ArrayList<>();
        for (Division division : divisions) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("division", Objects.requireNonNull(division.division()));
            one.put("facilities", division.facilities());
            each.add(one);
        }
        told.put("by_division", each);
        return told;
    }
}
