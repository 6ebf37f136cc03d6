package org.ecopark.siting.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ecopark.siting.hauls.HaulFinder;
import org.ecopark.siting.hauls.Limit;
import org.ecopark.siting.plans.Nearest;
import org.ecopark.web.Bound;
import org.jspecify.annotations.Nullable;

/** The nearest candidate of a search, and the limit it was under. */
record NearestWithin(HaulFinder.Search search, Limit limits) implements Nearest {

    @Override
    public OptionalDouble metres(int demand) {
        return search.nearest(demand);
    }

    @Override
    public String limit() {
        return told(" and ", " minutes", Nearest.super.limit());
    }

    @Override
    public String limitKo() {
        return told(", ", "분", Nearest.super.limitKo());
    }

    private String told(String and, String minutes, String unknown) {
        List<String> words = new ArrayList<>();
        @Nullable Double metres = limits.roadM();
        if (metres != null) {
            words.add(Bound.told(metres / 1000) + " km");
        }
        @Nullable Double most = limits.minutes();
        if (most != null) {
            words.add(Bound.told(most) + minutes);
        }
        return words.isEmpty() ? unknown : String.join(and, words);
    }
}
