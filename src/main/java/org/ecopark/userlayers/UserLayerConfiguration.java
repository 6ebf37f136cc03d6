package org.ecopark.userlayers;

import org.ecopark.web.Problem;
import org.ecopark.web.ProblemSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the room and what its exceptions mean to a caller. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UserLayerSettings.class)
class UserLayerConfiguration {

    @Bean
    ProblemSource userLayerProblems() {
        return exception -> {
            if (exception instanceof UnknownUserLayerException unknown) {
                return Problem.notFound("unknown_user_layer").with("layer", unknown.name());
            }
            if (exception instanceof LayerKeptException kept) {
                return Problem.of(409, kept.code()).with("layer", kept.layer());
            }
            return exception instanceof UserLayerChangedException changed
                    ? Problem.of(412, "user_layer_changed")
                            .with("layer", changed.name())
                            .with("version", changed.version())
                    : null;
        };
    }
}
