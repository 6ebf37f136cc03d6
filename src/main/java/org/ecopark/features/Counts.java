package org.ecopark.features;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Box;
import org.ecopark.layers.shelf.LayerQuery;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.web.TimedReads;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/**
 * How many features match: exactly, or as the database estimates it when counting takes too long or would touch more
 * features than the settings allow. Kept per version of the layer for at most a minute, so that leafing through pages
 * counts once, and one hopeless count is not tried at every page.
 */
@Component
class Counts {

    private static final int MOST = 500;
    private static final Duration LIFE = Duration.ofMinutes(1);

    private record Key(
            String layer,
            long version,
            Asker asker,
            @Nullable Box box,
            Filter filter) {}

    private record Count(Matched number, Instant made) {}

    private final Map<Key, Count> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Count> eldest) {
            return size() > MOST;
        }
    };

    private final LayerShelf shelf;
    private final TimedReads reads;
    private final FeaturesSettings settings;

    Counts(LayerShelf shelf, TimedReads reads, FeaturesSettings settings) {
        this.shelf = shelf;
        this.reads = reads;
        this.settings = settings;
    }

    Matched find(LayerQuery query, long version) {
        Key key = new Key(query.layer(), version, query.asker(), query.box(), query.filter());
        synchronized (kept) {
            Count known = kept.get(key);
            if (known != null && known.made().plus(LIFE).isAfter(Instant.now())) {
                return known.number();
            }
        }
        Matched number = count(query);
        synchronized (kept) {
            kept.put(key, new Count(number, Instant.now()));
        }
        return number;
    }

    private Matched count(LayerQuery query) {
        long estimate = reads.within(settings.countTimeout(), () -> shelf.estimate(query));
        if (estimate > settings.mostCounted()) {
            return Matched.about(estimate);
        }
        try {
            return Matched.exactly(reads.within(settings.countTimeout(), () -> shelf.count(query)));
        } catch (QueryTimeoutException e) {
            return Matched.about(estimate);
        }
    }
}
