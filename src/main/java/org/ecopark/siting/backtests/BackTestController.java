package org.ecopark.siting.backtests;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.jobs.Job;
import org.ecopark.layers.runs.KeptRun;
import org.ecopark.layers.runs.RunAnswers;
import org.ecopark.siting.backtests.PlantRepository.Plant;
import org.ecopark.siting.runs.GroundRules;
import org.ecopark.web.Accepted;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.Format;
import org.ecopark.web.KeyPage;
import org.ecopark.web.Languages;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/back-tests}: plans laid beside what was built, found by jobs and kept; as JSON and as a page to print. */
@RestController
@RequestMapping("/api/back-tests")
class BackTestController {

    private final BackTests backTests;
    private final BackTestReader reader;
    private final RunAnswers answers;
    private final Past past;
    private final GroundRules rules;
    private final Addresses addresses;
    private final JsonMapper mapper;

    BackTestController(
            BackTests backTests,
            BackTestReader reader,
            RunAnswers answers,
            Past past,
            GroundRules rules,
            Addresses addresses,
            JsonMapper mapper) {
        this.backTests = backTests;
        this.reader = reader;
        this.answers = answers;
        this.past = past;
        this.rules = rules;
        this.addresses = addresses;
        this.mapper = mapper;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> start(@RequestBody JsonNode body, HttpServletRequest request) {
        Parameters.of(request, List.of());
        BackTestOrder order = reader.read(body);
        rules.require(order.plan());
        requireTakers(order);
        Job job = backTests.start(order, body.toString(), Asker.everyone());
        return Accepted.of(job.id(), backTests.kind().plural(), addresses.of(request));
    }

    /** Plants to remove exist and take the material; else there is nothing to compare with. */
    private void requireTakers(BackTestOrder order) {
        if (order.upTo() != null) {
            return;
        }
        List<Plant> plants = past.named(order);
        for (long id : order.remove()) {
            Plant plant = plants.stream()
                    .filter(each -> each.id() == id)
                    .findFirst()
                    .orElseThrow(() -> Problem.badRequest("back_test_unknown_plant")
                            .with("facility_id", id)
                            .exception());
            if (plant.took() == null && plant.capacity() == null) {
                throw Problem.badRequest("back_test_takes_nothing")
                        .with("facility", plant.name())
                        .with(
                                "material_class",
                                order.plan().arisings().material().key())
                        .exception();
            }
        }
    }

    @GetMapping
    Map<String, Object> list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, KeyPage.NAMES);
        Address here = addresses.of(request);
        // Results are long; a list tells what there is.
        KeyPage<KeptRun> page = KeyPage.of(parameters, 50, 1000, backTests::list, KeptRun::id);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "back_tests", page.rows().stream().map(run -> head(run, here)).toList());
        answer.put("next", page.next(here.at("api", backTests.kind().plural()), parameters));
        return answer;
    }

    private Map<String, Object> head(KeptRun run, Address here) {
        Map<String, Object> told = answers.head(backTests, run, here);
        told.remove("summary");
        return told;
    }

    /** Who takes most of a material in an area: what there is to remove. */
    @GetMapping("/plants")
    Map<String, Object> plants(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("class", "bbox", "year", "limit"));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "plants",
                past.takers(reader.area(parameters), parameters.limit(20, 100)).stream()
                        .map(BackTestController::plant)
                        .toList());
        return answer;
    }

    private static Map<String, Object> plant(Plant plant) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("facility_id", plant.id());
        told.put("name", plant.name());
        told.put("longitude", plant.longitude());
        told.put("latitude", plant.latitude());
        told.put("illustrative", plant.illustrative());
        told.put("took_per_year", plant.took());
        told.put("gave_per_year", plant.gave());
        return told;
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> backTest(@PathVariable long id, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("f"));
        KeptRun run = backTests.run(id);
        String usual = Format.prefersHtml(request) ? "html" : "json";
        boolean page = "html".equals(parameters.choice("f", List.of("json", "html"), usual));
        Address here = addresses.of(request);
        if (page && run.summary() != null) {
            Locale language =
                    parameters.findText("lang").map(Locale::forLanguageTag).orElseGet(() -> Languages.of(request));
            return answer(
                    "text/html;charset=" + StandardCharsets.UTF_8,
                    new BackTestSheet(run, mapper.readTree(run.summary()), language, here).bytes());
        }
        Map<String, Object> told = head(run, here);
        told.put("result", run.summary() == null ? null : mapper.readTree(run.summary()));
        return answer("application/json", mapper.writeValueAsBytes(told));
    }

    private static ResponseEntity<byte[]> answer(String type, byte[] body) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type).body(body);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        backTests.forget(id);
        return ResponseEntity.noContent().build();
    }
}
