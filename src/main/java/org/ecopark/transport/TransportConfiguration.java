package org.ecopark.transport;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which way of travel the server knows. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TransportSettings.class)
class TransportConfiguration {

    @Bean
    TravelCosts travelCosts(TransportSettings settings) {
        return new EstimatedTravel(settings);
    }
}
