package org.ecopark.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ecopark.EcoparkIT;
import org.ecopark.accounts.Asker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

@EcoparkIT
class JobsIT {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobRepository repository;

    @Autowired
    private JobSettings settings;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Job submit(JobWork work) {
        return jobs.submit("test", "a test", Asker.everyone(), work);
    }

    @Test
    void endsWithALinkToItsResult() {
        Job job = submit(progress -> "/api/imports/0");
        Job ended = jobs.await(job.id(), LONG);
        assertThat(ended.state()).isEqualTo(JobState.FINISHED);
        assertThat(ended.progress()).isEqualTo(1);
        assertThat(ended.result()).isEqualTo("/api/imports/0");
        assertThat(get("/api/jobs/" + job.id()))
                .contains("\"state\":\"finished\"", "/api/imports/0\"", "\"created_at\":\"");
    }

    @Test
    void tellsHowFarItIs() throws InterruptedException {
        CountDownLatch reported = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Job job = submit(progress -> {
            progress.report(0.25, "a quarter");
            reported.countDown();
            await(goOn);
            return "/done";
        });
        reported.await();
        Job now = jobs.job(job.id());
        assertThat(now.state()).isEqualTo(JobState.RUNNING);
        assertThat(now.progress()).isEqualTo(0.25);
        assertThat(now.words()).isEqualTo("a quarter");
        goOn.countDown();
        assertThat(jobs.await(job.id(), LONG).state()).isEqualTo(JobState.FINISHED);
    }

    @Test
    void stopsWhenCancelled() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Job job = submit(progress -> {
            begun.countDown();
            while (true) {
                progress.report(0.5, "half");
            }
        });
        begun.await();
        RestClient.create("http://127.0.0.1:" + port)
                .delete()
                .uri("/api/jobs/" + job.id())
                .retrieve()
                .toBodilessEntity();
        Job ended = jobs.await(job.id(), LONG);
        assertThat(ended.state()).isEqualTo(JobState.CANCELLED);
        assertThat(ended.sentence()).contains("what was not finished was undone");
    }

    @Test
    void neverBeginsWhatWasCancelledWhileItWaited() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        List<Job> busy = new ArrayList<>();
        for (int i = 0; i < settings.parallel(); i++) {
            busy.add(submit(progress -> await(goOn)));
        }
        AtomicBoolean begun = new AtomicBoolean();
        Job late = submit(progress -> {
            begun.set(true);
            return "/never";
        });
        jobs.cancel(late.id());
        goOn.countDown();
        assertThat(jobs.await(late.id(), LONG).state()).isEqualTo(JobState.CANCELLED);
        assertThat(begun).isFalse();
        busy.forEach(job -> jobs.await(job.id(), LONG));
    }

    @Test
    void tellsAFailureInItsOwnWordsAndHidesTheServersFaults() {
        Job known = submit(progress -> {
            throw new JobFailedException("the file is empty");
        });
        Job unknown = submit(progress -> {
            throw new IllegalStateException("secret table name");
        });
        assertThat(jobs.await(known.id(), LONG).sentence()).isEqualTo("the file is empty");
        Job failed = jobs.await(unknown.id(), LONG);
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.sentence()).contains("incident").doesNotContain("secret");
    }

    @Test
    void marksWhatAStoppedServerLeftOpenAsFailed() {
        long id = jdbc.sql(
                        "INSERT INTO jobs.job (kind, title, asker, state) VALUES ('test', 't', 'everyone', 'running')"
                                + " RETURNING id")
                .query(Long.class)
                .single();
        repository.failLeftOpen("The server was stopped.");
        assertThat(jobs.job(id).state()).isEqualTo(JobState.FAILED);
        assertThat(jobs.job(id).sentence()).isEqualTo("The server was stopped.");
    }

    @Test
    void answersAnUnknownJobWithAProblem() {
        assertThatThrownBy(() -> get("/api/jobs/999999999"))
                .isInstanceOf(HttpClientErrorException.NotFound.class)
                .hasMessageContaining("unknown_job");
        assertThatThrownBy(() -> get("/api/jobs?nonsense=1")).isInstanceOf(HttpClientErrorException.BadRequest.class);
        submit(progress -> "/done");
        assertThat(get("/api/jobs?limit=1")).contains("\"jobs\":[{");
    }

    private String get(String path) {
        return RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri(path)
                .retrieve()
                .body(String.class);
    }

    private static String await(CountDownLatch latch) {
        try {
            latch.await();
            return "/done";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
