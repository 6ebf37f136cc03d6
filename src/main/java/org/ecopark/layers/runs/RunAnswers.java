package org.ecopark.layers.runs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ecopark.web.Address;
import org.ecopark.web.KeyPage;
import org.ecopark.web.Parameters;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How kept runs are told, whatever they computed. */
@Component
public class RunAnswers {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final int USUAL_PAGE = 50;
    private static final int MOST_OF_A_PAGE = 1000;

    private final JsonMapper mapper;

    RunAnswers(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * A page of runs without their rows, newest first.
     *
     * @param member name of the list in the answer
     * @param parameters with {@link KeyPage#NAMES}
     */
    public Map<String, Object> page(KeptRuns runs, String member, Parameters parameters, Address here) {
        KeyPage<KeptRun> page = KeyPage.of(parameters, USUAL_PAGE, MOST_OF_A_PAGE, runs::list, KeptRun::id);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                member, page.rows().stream().map(run -> head(runs, run, here)).toList());
        answer.put("next", page.next(here.at("api", runs.kind().plural()), parameters));
        return answer;
    }

    /** What it is, without its rows. */
    public Map<String, Object> head(KeptRuns runs, KeptRun run, Address here) {
        String id = Long.toString(run.id());
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", run.id());
        told.put("href", here.at("api", runs.kind().plural(), id).toString());
        told.put("job", here.at("api", "jobs", id).toString());
        told.put("title", run.title());
        told.put("request", object(run.request()));
        told.put("begun_at", run.begunAt().toString());
        told.put(
                "finished_at",
                run.finishedAt() == null ? null : run.finishedAt().toString());
        told.put("stale", run.finishedAt() == null ? null : (Boolean) run.stale());
        told.put("summary", run.summary() == null ? null : object(run.summary()));
        return told;
    }

    /** A JSON object as it is kept. */
    public Map<String, Object> object(String json) {
        return mapper.readValue(json, OBJECT);
    }
}
