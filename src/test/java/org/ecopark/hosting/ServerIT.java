package org.ecopark.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** The server of the tests answers and stands on PostGIS. */
@EcoparkIT
class ServerIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void saysItIsHealthy() {
        ResponseEntity<String> answer = RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/actuator/health")
                .retrieve()
                .toEntity(String.class);
        assertThat(answer.getBody()).contains("\"UP\"");
    }

    @Test
    void hasTheExtensionsTheRoomsBuildOn() {
        List<String> names =
                jdbc.sql("SELECT extname FROM pg_extension").query(String.class).list();
        assertThat(names).contains("postgis", "btree_gist", "pg_trgm");
    }
}
