package org.ecopark.intake;

import org.ecopark.intake.mapping.ProfileException;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the room and what its exceptions mean to a caller. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {

    @Bean
    ProblemSource intakeProblems() {
        return exception -> {
            if (exception instanceof UnknownImportException unknown) {
                return Problem.notFound("unknown_import").with("import", unknown.id());
            }
            return exception instanceof ProfileException unusable
                    ? Problem.badRequest("unusable_profile").with("reason", String.valueOf(unusable.getMessage()))
                    : null;
        };
    }
}
