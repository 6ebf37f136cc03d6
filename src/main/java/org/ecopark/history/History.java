package org.ecopark.history;

import java.util.List;
import java.util.Optional;
import org.ecopark.accounts.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The change sets of the register. */
@Service
public class History {

    private final HistoryRepository repository;
    private final RowChangeRepository rows;

    History(HistoryRepository repository, RowChangeRepository rows) {
        this.repository = repository;
        this.rows = rows;
    }

    /**
     * Records what the running transaction did; it is forgotten with it when it rolls back.
     *
     * @return id of the change set
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long record(
            Asker who,
            String kind,
            String title,
            @Nullable String origin,
            @Nullable String link,
            List<ChangeSet.Change> changes) {
        long id = repository.insert(who, kind, title, origin, link, null);
        changes.forEach(change -> repository.insertChange(id, change));
        return id;
    }

    /** A change set with what it did in rows; empty when there is none of that id. */
    public Optional<ChangeSet> find(long id) {
        return repository.find(id);
    }

    /** Change sets that lead to that path, newest first; at most so many. */
    public List<ChangeSet> ofLink(String link, int most) {
        return repository.ofLink(link, most);
    }

    /** Whether it can be taken back as far as is known before the attempt. */
    public boolean canUndo(ChangeSet set) {
        return set.undoneBy() == null && !set.forgotten() && rows.isKept(set.id());
    }

    /** Newest first, those with a smaller id than {@code before}. */
    public List<ChangeSet> list(long before, int limit) {
        return repository.list(before, limit);
    }
}
