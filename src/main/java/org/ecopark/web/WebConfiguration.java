package org.ecopark.web;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the manners in place. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new UnknownParameters()).addPathPatterns("/ogc/**", "/api/**", "/api");
    }

    /** Data is never refused for its Accept header; doors that have more than one format ask {@link Format}. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(request -> ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST));
    }

    /** Links written by hand often end with a slash. */
    @Bean
    UrlHandlerFilter trailingSlashes() {
        return UrlHandlerFilter.trailingSlashHandler("/ogc/**", "/api/**")
                .wrapRequest()
                .build();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connections() {
        return factory -> {
            // Filters and templates come unencoded from scripts and address bars; only these are safe to take so.
            factory.addConnectorCustomizers(connector -> connector.setProperty("relaxedQueryChars", "[]|{}<>\"\\^`"));
            // Answers have a hundred kilobytes; the usual 8 KB would go to the socket, and wake the reader, in many
            // pieces.
            factory.addConnectorCustomizers(connector -> connector.setProperty("socket.appWriteBufSize", "65536"));
        };
    }
}
