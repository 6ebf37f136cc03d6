package org.ecopark.web.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopark.web.WebSettings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What browsers are told to refuse on behalf of our pages: foreign scripts, foreign frames, guessed media types. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PageHeaders extends OncePerRequestFilter {

    private final String policy;

    PageHeaders(WebSettings settings) {
        String images = Stream.concat(settings.imageSources().stream(), Stream.of(settings.streetMapOrigin()))
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.joining(" "));
        // OpenLayers and lit set style attributes, so styles may be inline; scripts may not.
        this.policy = "default-src 'self'; img-src 'self' data: blob:" + (images.isEmpty() ? "" : " " + images)
                + "; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self';"
                + " frame-ancestors 'self'";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        chain.doFilter(request, response);
    }
}
