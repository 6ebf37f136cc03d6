package org.ecopark.jobs;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.ecopark.accounts.Asker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * Runs work beside the requests, a bounded number at once. Progress lives in memory, states in the database: what was
 * open when a server died is marked failed by the next one.
 */
@Service
public class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final String DIED =
            "The server was stopped while the work was under way. What was not finished was undone; start it again.";
    private static final int SHUTDOWN_S = 10;

    private final JobRepository repository;
    private final ThreadPoolExecutor workers;
    private final int waiting;
    private final Map<Long, Open> open = new ConcurrentHashMap<>();

    Jobs(JobRepository repository, JobSettings settings) {
        this.repository = repository;
        this.waiting = settings.waiting();
        this.workers = new ThreadPoolExecutor(
                settings.parallel(),
                settings.parallel(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(settings.waiting()),
                work -> new Thread(work, "job"));
        workers.allowCoreThreadTimeOut(true);
    }

    private record Open(JobProgress progress, CountDownLatch ended) {}

    /** Before anything starts a job, so that only those of an earlier server are meant. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void failLeftOpen() {
        int failed = repository.failLeftOpen(DIED);
        if (failed > 0) {
            LOG.warn("{} jobs of a stopped server were marked as failed", failed);
        }
    }

    /**
     * Takes work on; it runs as soon as a worker is free.
     *
     * @param kind what sort of work, such as {@code import}
     * @param title for people
     * @throws TooManyJobsException when too many wait already
     */
    public Job submit(String kind, String title, Asker asker, JobWork work) {
        Job job = announce(kind, title, null, asker);
        start(job, work);
        return job;
    }

    /**
     * Gives a job its id before its work is started, for rooms that write down what it is about.
     *
     * @param request what was asked for, as JSON; stays with the job however it ends, so that it can be asked again
     */
    public Job announce(String kind, String title, @Nullable String request, Asker asker) {
        return repository.create(kind, title, request, asker);
    }

    /**
     * Starts the work of an announced job as soon as a worker is free.
     *
     * @throws TooManyJobsException when too many wait already; the job has then failed
     */
    public void start(Job job, JobWork work) {
        Open here = new Open(new JobProgress(), new CountDownLatch(1));
        open.put(job.id(), here);
        try {
            workers.execute(() -> run(job.id(), here, work));
        } catch (RejectedExecutionException e) {
            work.abandon();
            end(job.id(), here, JobState.FAILED, null, "Too many jobs were waiting.");
            throw new TooManyJobsException(waiting);
        }
    }

    private void run(long id, Open here, JobWork work) {
        try {
            begin(id, here, work);
            String result = work.run(here.progress());
            end(id, here, JobState.FINISHED, result, null);
        } catch (JobCancelledException e) {
            end(id, here, e.endsAs(), null, e.getMessage());
        } catch (JobFailedException e) {
            end(id, here, JobState.FAILED, null, e.getMessage());
        } catch (RuntimeException | Error e) {
            String incident = UUID.randomUUID().toString();
            LOG.error("Incident {}: job {} failed", incident, id, e);
            end(
                    id,
                    here,
                    JobState.FAILED,
                    null,
                    "The server failed at this work; incident " + incident + " in its log.");
        }
    }

    private void begin(long id, Open here, JobWork work) {
        try {
            here.progress().goOn();
            repository.begin(id);
        } catch (RuntimeException e) {
            work.abandon();
            throw e;
        }
    }

    private void end(long id, Open here, JobState state, @Nullable String result, @Nullable String sentence) {
        try {
            repository.end(id, state, here.progress(), result, sentence);
        } catch (RuntimeException e) {
            LOG.error("The end of job {} ({}) could not be written down", id, state.key(), e);
        } finally {
            open.remove(id);
            here.ended().countDown();
        }
    }

    /**
     * Asks a job to stop. It stops at its next opportunity and rolls back; one that has ended stays as it is.
     *
     * @throws UnknownJobException when there is none
     */
    public Job cancel(long id) {
        Open here = open.get(id);
        if (here != null) {
            here.progress().stop(JobState.CANCELLED, "Cancelled on request; what was not finished was undone.");
        }
        return job(id);
    }

    /**
     * The job as it is now.
     *
     * @throws UnknownJobException when there is none
     */
    public Job job(long id) {
        return withProgress(repository.find(id).orElseThrow(() -> new UnknownJobException(id)));
    }

    /** The job once it has ended, or as it is when the time is over. */
    public Job await(long id, Duration atMost) {
        Open here = open.get(id);
        if (here != null) {
            try {
                here.ended().await(atMost.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return job(id);
    }

    /** Newest first, those with a smaller id than {@code before}. */
    public List<Job> list(long before, int limit) {
        return repository.list(before, limit).stream().map(this::withProgress).toList();
    }

    private Job withProgress(Job job) {
        Open here = open.get(job.id());
        return here == null || job.state().ended()
                ? job
                : job.at(here.progress().done(), here.progress().words());
    }

    @PreDestroy
    void stop() throws InterruptedException {
        open.values().forEach(here -> here.progress().stop(JobState.FAILED, DIED));
        workers.shutdown();
        if (!workers.awaitTermination(SHUTDOWN_S, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
    }
}
