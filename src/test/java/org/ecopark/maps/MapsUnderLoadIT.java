package org.ecopark.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hundred of the largest pictures at once are drawn one after the other or refused, and the server lives on. */
@EcoparkIT
@Import(MapLayers.class)
class MapsUnderLoadIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void boundsItsMemory() throws Exception {
        MapLayers.fill(jdbc);
        Door door = new Door(port);
        String largest = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=map_square&STYLES=&CRS=CRS:84"
                + "&BBOX=20,-42,22,-40&WIDTH=4096&HEIGHT=4096&FORMAT=image/png";
        ExecutorService threads = Executors.newFixedThreadPool(100);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                answers.add(threads.submit(() -> {
                    HttpResponse<String> answer = door.get(largest);
                    if (answer.statusCode() == 503) {
                        assertThat(answer.body()).contains("ServiceException", "try again");
                        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                    }
                    return answer.statusCode();
                }));
            }
            Thread.sleep(500);
            assertThat(door.get(largest.replace("4096", "64")).statusCode()).isEqualTo(200);
            assertThat(answers.stream().filter(answer -> !answer.isDone()).count())
                    .as("a small picture does not wait behind large ones")
                    .isGreaterThan(50);
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 503);
        } finally {
            threads.shutdown();
        }
        assertThat(door.get(largest.replace("4096", "65")).statusCode()).isEqualTo(200);
    }
}
