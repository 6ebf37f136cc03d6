package org.ecopark.features;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Box;
import org.ecopark.layers.LayerQuery;
import org.ecopark.layers.LayerShelf;
import org.ecopark.web.TimedReads;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/**
 * How many features match, exactly, or nothing when counting takes too long. Kept per version of the layer for at most
 * a minute, so that leafing through pages counts once, and one hopeless count is not tried at every page.
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

    private record Count(OptionalLong number, Instant made) {}

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

    OptionalLong find(LayerQuery query, long version) {
        Key key = new Key(query.layer(), version, query.asker(), query.box(), query.filter());
        synchronized (kept) {
            Count known = kept.get(key);
            if (known != null && known.made().plus(LIFE).isAfter(Instant.now())) {
                return known.number();
            }
        }
        OptionalLong number = count(query);
        synchronized (kept) {
            kept.put(key, new Count(number, Instant.now()));
        }
        return number;
    }

    private OptionalLong count(LayerQuery query) {
        try {
            return OptionalLong.of(reads.within(settings.countTimeout(), () -> shelf.count(query)));
        } catch (QueryTimeoutException e) {
            return OptionalLong.empty();
        }
    }
}
