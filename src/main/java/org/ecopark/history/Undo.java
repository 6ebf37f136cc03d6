package org.ecopark.history;

import java.util.List;
import org.ecopark.accounts.Asker;
import org.ecopark.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way back: gives every row of a change set what it was before. It is a change set itself, so taking it back does the
 * change again. Refused as a whole when a later change set touched one of the rows, or when rows would go on which others
 * hang that it did not make: nobody's work is lost on the way.
 */
@Service
public class Undo {

    static final int MOST_OBSTACLES = 50;
    private static final int LONGEST_SECONDS = 300;

    private final History history;
    private final HistoryRepository sets;
    private final UndoRepository repository;
    private final ApplicationEventPublisher events;

    Undo(History history, HistoryRepository sets, UndoRepository repository, ApplicationEventPublisher events) {
        this.history = history;
        this.sets = sets;
        this.repository = repository;
        this.events = events;
    }

    /**
     * Takes a change set back.
     *
     * @throws org.ecopark.web.ProblemException when it cannot be; nothing was taken back then
     * @return id of the change set that does it
     */
    @Transactional(timeout = LONGEST_SECONDS)
    public long undo(long id, Asker who) {
        ChangeSet set = history.find(id).orElseThrow(() -> unknown(id));
        if (set.forgotten()) {
            throw Problem.of(409, "undo_forgotten").with("change_set", id).exception();
        }
        if (repository.begin(id) == 0) {
            throw Problem.of(409, "nothing_to_take_back").with("change_set", id).exception();
        }
        List<Obstacle> obstacles = repository.listObstacles(id, MOST_OBSTACLES);
        if (!obstacles.isEmpty()) {
            throw Problem.of(409, "undo_conflict")
                    .with("change_set", id)
                    .with("obstacles", obstacles.stream().map(Obstacle::toJson).toList())
                    .with(
                            "rows",
                            obstacles.stream().limit(5).map(Obstacle::toString).toList())
                    .exception();
        }
        List<UndoRepository.Restored> restored = restore(id);
        restored.forEach(each -> events.publishEvent(each.event()));
        long undo = sets.insert(who, "undo", set.title(), set.origin(), "/api/history/" + id, id);
        restored.forEach(each -> sets.insertChange(undo, each.change()));
        return undo;
    }

    private List<UndoRepository.Restored> restore(long id) {
        try {
            return repository.restore();
        } catch (DuplicateKeyException e) {
            // The row's place in its source was taken by another row meanwhile.
            throw Problem.of(409, "undo_replaced").with("change_set", id).exception();
        }
    }

    static RuntimeException unknown(long id) {
        return Problem.notFound("unknown_change_set").with("change_set", id).exception();
    }
}
