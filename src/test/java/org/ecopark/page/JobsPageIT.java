package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.accounts.Asker;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobSettings;
import org.ecopark.jobs.JobState;
import org.ecopark.jobs.Jobs;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Long work is left, found again, told in the reader's language and cancelled; in a country of two firms. */
@EcoparkIT
class JobsPageIT {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String AREA =
            "/?lang=ko&room=exchanges&tab=flows&at=-51.0100,71.0200,12.0&country=QJ&class=glass&aims=diverted,distance";

    @Autowired
    Jobs jobs;

    @Autowired
    JobSettings settings;

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private Browser page;

    @BeforeEach
    void country() {
        Rows rows = new Rows(shelf, transaction, "jobs-page");
        rows.load(
                "facilities",
                point("giver", 71.01, -51.01, "name", "Jobs Giver", "country", "QJ"),
                point("taker", 71.03, -51.01, "name", "Jobs Taker", "country", "QJ"));
        rows.load("streams", glass("giver", "offer"), glass("taker", "need"));
        page = Browser.fresh(port, 1440, 900);
    }

    private static org.ecopark.layers.load.LoadRow glass(String facility, String direction) {
        return row(
                facility,
                "facility",
                facility,
                "direction",
                direction,
                "status",
                "committed",
                "material_class",
                "glass",
                "amount",
                100.0);
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void workIsLeftFoundAgainAndCancelled() {
        CountDownLatch never = new CountDownLatch(1);
        Job job = jobs.submit("roads", "Roads of nowhere", Asker.everyone(), progress -> {
            while (never.getCount() > 0) {
                progress.report(0.4, "Ways: 4 of 10");
                pause(never);
            }
            return "/never";
        });
        page.open("/?lang=ko");
        page.click("#rail-jobs");
        page.seeText(".job", "운송로: 4 / 10");
        page.seeText(".job", "40 %");
        page.look("jobs-running");
        page.click(".job button");
        assertThat(jobs.await(job.id(), LONG).state()).isEqualTo(JobState.CANCELLED);
        page.seeText(".job .tag", "취소됨");
        page.seeText(".job", "요청에 따라 취소했습니다");
    }

    /** All workers are busy, so that the run waits for as long as the test likes. */
    @Test
    void aRunIsCancelledWhereItWasBegun() {
        CountDownLatch goOn = new CountDownLatch(1);
        List<Job> busy = IntStream.range(0, settings.parallel())
                .mapToObj(i -> jobs.submit("test", "busy", Asker.everyone(), progress -> {
                    while (goOn.getCount() > 0) {
                        pause(goOn);
                    }
                    return "/done";
                }))
                .toList();
        try {
            page.open(AREA);
            page.click("#flows-run");
            page.see("#run-cancel");
            page.look("jobs-waiting");
            page.click("#run-cancel");
            goOn.countDown();
            page.seeGone("#run-cancel");
            Job newest = jobs.list(Long.MAX_VALUE, 1).get(0);
            assertThat(newest.kind()).isEqualTo("allocation");
            assertThat(jobs.await(newest.id(), LONG).state()).isEqualTo(JobState.CANCELLED);
        } finally {
            goOn.countDown();
            busy.forEach(job -> jobs.await(job.id(), LONG));
        }
    }

    @Test
    void runsAreToldByTheirMaterialAndPlaceAndFailuresInKorean() {
        page.open(AREA);
        page.click("#flows-run");
        page.seeText("#flows-result", "100");
        page.go("/?lang=ko&room=jobs");
        page.seeText(".job:first-of-type", "최적 교환 조합");
        page.seeText(".job:first-of-type .row-note", "유리");
        page.click(".job:first-of-type .link");
        page.seeText("#flows-result", "100");
        page.go("/?lang=ko&room=exchanges&tab=flows&country=QI&class=glass");
        page.click("#flows-run");
        page.seeText("#panel", "양이 알려진 공급이나 수요가 없습니다. 다른 지역, 물질, 연도를 고르십시오.");
        page.click("#rail-jobs");
        page.seeText(".job:first-of-type .bad", "양이 알려진 공급이나 수요가 없습니다.");
        // What was asked for stays with it, and can be asked again.
        page.seeText(".job:first-of-type .row-note", "유리");
        page.look("jobs-failed");
        long failed = jobs.list(Long.MAX_VALUE, 1).get(0).id();
        page.click(".job:first-of-type .actions button");
        page.until("ask again", () -> jobs.list(Long.MAX_VALUE, 1).get(0).id() > failed ? true : null);
        Job again = jobs.list(Long.MAX_VALUE, 1).get(0);
        assertThat(again.request()).isEqualTo(jobs.job(failed).request()).contains("\"QI\"");
        assertThat(jobs.await(again.id(), LONG).state()).isEqualTo(JobState.FAILED);
    }

    private static void pause(CountDownLatch until) {
        try {
            assertThat(until.await(20, java.util.concurrent.TimeUnit.MILLISECONDS))
                    .isIn(true, false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
