package org.ecopark.transport;

import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.transport.regions.RoadRegions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which way of travel and which carriers the server knows. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TransportSettings.class)
class TransportConfiguration {

    @Bean
    TravelCosts travelCosts(TransportSettings settings, RoadRegions regions) {
        return new RoadTravel(new EstimatedTravel(settings), regions::graphs);
    }

    @Bean
    Carriers carriers(MaterialLibrary library) {
        return Carriers.packaged(library);
    }
}
