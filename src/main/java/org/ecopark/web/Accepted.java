package org.ecopark.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** The answer to a request for long work whose result has the job's id: 202 with where both can be followed. */
public final class Accepted {

    private Accepted() {}

    /**
     * With the members {@code id}, {@code job} and {@code href}; {@code Location} is the job.
     *
     * @param plural of the results, below {@code /api}
     */
    public static ResponseEntity<Map<String, Object>> of(long job, String plural, Address here) {
        return to(job, here.at("api", plural, Long.toString(job)), here);
    }

    /** The same for a result that has a place already. */
    public static ResponseEntity<Map<String, Object>> to(long job, Address result, Address here) {
        String id = Long.toString(job);
        String address = here.at("api", "jobs", id).toString();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", job);
        answer.put("job", address);
        answer.put("href", result.toString());
        return ResponseEntity.accepted().location(URI.create(address)).body(answer);
    }
}
