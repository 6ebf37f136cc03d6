package org.ecopark.web;

import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Does what controllers may do wrong, for the tests of the manners. */
@TestComponent
@RestController
@RequestMapping("/api/failures")
public class FailingController {

    record Wish(int amount, List<String> tags) {}

    @GetMapping("/own")
    String own() {
        throw new IllegalStateException("secret-of-the-server");
    }

    @GetMapping("/error")
    String error() {
        throw new StackOverflowError("secret-of-the-server");
    }

    @GetMapping("/database")
    String database() {
        throw new DataAccessResourceFailureException("secret-of-the-server");
    }

    @GetMapping("/conflict")
    String conflict() {
        throw new OptimisticLockingFailureException("secret-of-the-server");
    }

    @GetMapping(path = "/numbers/{number}", produces = "application/geo+json")
    Map<String, Object> number(
            @PathVariable int number,
            @RequestParam int times,
            @RequestParam(name = "in_words", defaultValue = "false") boolean words) {
        return Map.of("number", number * times, "words", words);
    }

    @PostMapping(path = "/wishes", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> wish(@RequestBody Wish wish) {
        return Map.of("amount", wish.amount());
    }
}
