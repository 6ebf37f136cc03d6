package org.ecopark.history;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What was done to the register, newest first. */
@RestController
class HistoryController {

    private final History history;
    private final Addresses addresses;

    HistoryController(History history, Addresses addresses) {
        this.history = history;
        this.addresses = addresses;
    }

    /** A change set as it is told. */
    record Entry(
            long id,
            Instant at,
            String who,
            String kind,
            String title,
            @Nullable String origin,
            @Nullable String href,
            List<ChangeSet.Change> changes) {}

    /** A page of change sets; {@code next} is the address of the following one. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Page(List<Entry> changeSets, @Nullable String next) {}

    @GetMapping("/api/history")
    Page list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("limit", "before"));
        int limit = parameters.limit(50, 1000);
        long before = parameters.findWhole("before", 1, Long.MAX_VALUE).orElse(Long.MAX_VALUE);
        List<ChangeSet> found = history.list(before, limit + 1);
        List<ChangeSet> page = found.subList(0, Math.min(limit, found.size()));
        Address base = addresses.of(request);
        String next = found.size() <= limit
                ? null
                : base.at("api", "history")
                        .with("limit", Integer.toString(limit))
                        .with("before", Long.toString(page.get(limit - 1).id()))
                        .toString();
        return new Page(page.stream().map(set -> entry(set, base)).toList(), next);
    }

    private static Entry entry(ChangeSet set, Address base) {
        return new Entry(
                set.id(),
                set.at(),
                set.who().organisation(),
                set.kind(),
                set.title(),
                set.origin(),
                set.link() == null ? null : base + set.link(),
                set.changes());
    }
}
