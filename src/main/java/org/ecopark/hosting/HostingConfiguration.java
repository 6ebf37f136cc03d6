package org.ecopark.hosting;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's home and its voice while it starts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HostingSettings.class)
class HostingConfiguration {

    @Bean
    @ConditionalOnMissingBean
    StartUp startUp() {
        return new StartUp();
    }

    @Bean
    Home home(HostingSettings settings) {
        return Home.take(settings.homeFolder());
    }
}
