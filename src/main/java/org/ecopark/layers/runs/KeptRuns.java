package org.ecopark.layers.runs;

import java.util.List;
import org.ecopark.accounts.Asker;
import org.ecopark.jobs.Job;

/** The runs of one kind. A room extends it by what it computes. */
public abstract class KeptRuns {

    private final RunKind kind;
    private final RunKeeper keeper;

    protected KeptRuns(RunKind kind, RunKeeper keeper) {
        this.kind = kind;
        this.keeper = keeper;
    }

    public final RunKind kind() {
        return kind;
    }

    /**
     * Starts a job; the run has the job's id. Nothing of the run stays when the job fails or is cancelled.
     *
     * @param request what was asked, as JSON
     * @param demo whether the server itself asked, to have something to show
     */
    protected final Job start(String title, String request, boolean demo, Asker asker, RunWork work) {
        return keeper.start(kind, title, request, demo, asker, work);
    }

    /**
     * The run of that id, finished or not.
     *
     * @throws UnknownRunException when there is none
     */
    public final KeptRun run(long id) {
        return keeper.find(kind, id).orElseThrow(() -> new UnknownRunException(kind, id));
    }

    /**
     * The finished run of that id.
     *
     * @throws UnknownRunException when there is none
     * @throws OpenRunException when it has not finished
     */
    public final KeptRun finished(long id) {
        KeptRun run = run(id);
        if (run.finishedAt() == null) {
            throw new OpenRunException(kind, id);
        }
        return run;
    }

    /** Newest first, those with a smaller id than {@code before}. */
    public final List<KeptRun> list(long before, int most) {
        return keeper.list(kind, before, most);
    }

    public final boolean hasAny() {
        return keeper.hasAny(kind);
    }

    /**
     * Takes a run away with all its rows.
     *
     * @throws UnknownRunException when there is none
     * @throws OpenRunException while its job is at work
     */
    public final void forget(long id) {
        if (keeper.isAtWork(run(id))) {
            throw new OpenRunException(kind, id);
        }
        keeper.forget(kind, id);
    }
}
