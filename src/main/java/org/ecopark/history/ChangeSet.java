package org.ecopark.history;

import java.time.Instant;
import java.util.List;
import org.ecopark.accounts.Asker;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to the register.
 *
 * @param kind such as {@code import}
 * @param title for people
 * @param origin file or other origin of the change
 * @param link path on this server where more is told
 * @param undoes the change set that this one takes back; null when it takes none back
 * @param undoneBy the newest change set that takes this one back; null when none does
 * @param forgotten whether what rows were before is no longer kept, so that it cannot be taken back
 */
public record ChangeSet(
        long id,
        Instant at,
        Asker who,
        String kind,
        String title,
        @Nullable String origin,
        @Nullable String link,
        @Nullable Long undoes,
        @Nullable Long undoneBy,
        boolean forgotten,
        List<Change> changes) {

    public ChangeSet {
        changes = List.copyOf(changes);
    }

    ChangeSet with(List<Change> all) {
        return new ChangeSet(id, at, who, kind, title, origin, link, undoes, undoneBy, forgotten, all);
    }

    /**
     * What happened to one target, in rows.
     *
     * @param target name of the layer or table
     * @param source key of the source that owns the rows
     */
    public record Change(String target, String source, long inserted, long updated, long removed) {}
}
