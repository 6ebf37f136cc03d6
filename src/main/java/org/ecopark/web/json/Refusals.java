package org.ecopark.web.json;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemException;

/**
 * What is said of members that cannot be read.
 *
 * @param path of the object they stand in, with the point behind it
 */
record Refusals(String path) {

    private Problem of(String code, String name) {
        return Problem.badRequest(code).with("member", path + name);
    }

    ProblemException unknown(String name, Collection<String> known) {
        return of("unknown_member", name)
                .with("known", List.copyOf(new TreeSet<>(known)))
                .exception();
    }

    ProblemException wrong(String name, String expected) {
        return of("member_type", name).with("expected", expected).exception();
    }

    ProblemException missing(String name) {
        return of("member_missing", name).exception();
    }

    ProblemException outOfRange(String name, String least, String most) {
        return of("member_out_of_range", name)
                .with("least", least)
                .with("most", most)
                .exception();
    }

    ProblemException tooLong(String name, int most) {
        return of("member_too_long", name).with("most", most).exception();
    }

    ProblemException notAChoice(String name, String given, List<String> choices) {
        return of("member_not_a_choice", name)
                .with("given", given)
                .with("choices", choices)
                .exception();
    }
}
