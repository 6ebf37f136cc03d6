package org.ecopark.features;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ecopark.Door;
import org.ecopark.FixtureLayer;
import org.ecopark.layers.LayerVersions;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The data door over the rows of {@link FixtureLayer}, the same before each test. */
abstract class FixtureDoor {

    @Autowired
    JdbcClient jdbc;

    Door door;

    @LocalServerPort
    private int port;

    @Autowired
    private LayerVersions versions;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void fill() {
        FixtureLayer.fill(jdbc);
        addRows();
        raiseVersion();
        door = new Door(port);
    }

    /** Rows that a test wants besides. */
    void addRows() {}

    /** As after a change of the rows. */
    void raiseVersion() {
        FixtureLayer.raiseVersion(versions, new TransactionTemplate(transactions));
    }

    static List<Long> ids(JsonNode page) {
        List<Long> ids = new ArrayList<>();
        page.path("features").forEach(feature -> ids.add(feature.path("id").asLong()));
        return ids;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
