package org.ecopark.jobs;

import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the room and what its exceptions mean to a caller. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobSettings.class)
class JobConfiguration {

    @Bean
    ProblemSource jobProblems() {
        return exception -> {
            if (exception instanceof UnknownJobException unknown) {
                return Problem.notFound("unknown_job").with("job", unknown.id());
            }
            return exception instanceof TooManyJobsException ? Problem.of(503, "too_many_jobs") : null;
        };
    }
}
