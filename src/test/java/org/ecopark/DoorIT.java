package org.ecopark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ecopark.web.FailingController;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** An {@link EcoparkIT} with a layer of awkward rows, short timeouts and a controller that fails on request. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EcoparkIT
@Import({FixtureLayer.class, FailingController.class})
@TestPropertySource(
        properties = {
            "ecopark.features.query-timeout=2s",
            "ecopark.features.count-timeout=1s",
            "ecopark.web.hosts=planner.example.org",
            "ecopark.web.trusted-proxies=127.0.0.1"
        })
public @interface DoorIT {}
