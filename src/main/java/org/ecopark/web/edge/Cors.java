package org.ecopark.web.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecopark.web.WebSettings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets any web page read the viewer doors and the OpenAPI document, and nothing else. Answers OPTIONS there. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Cors extends OncePerRequestFilter {

    private static final String METHODS = "GET, HEAD, OPTIONS";

    private final WebSettings settings;

    Cors(WebSettings settings) {
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.equals("/api") && settings.viewerDoors().stream().noneMatch(door -> isBelow(path, door));
    }

    private static boolean isBelow(String path, String door) {
        return path.equals(door) || path.startsWith(door + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Only the question of a foreign page whether it may ask: what a resource allows its own door says.
        boolean options =
                "OPTIONS".equals(request.getMethod()) && request.getHeader("Access-Control-Request-Method") != null;
        boolean reads = "OPTIONS".equals(request.getMethod())
                || "GET".equals(request.getMethod())
                || "HEAD".equals(request.getMethod());
        if (settings.cors() && reads) {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Access-Control-Expose-Headers", "Link, Content-Crs, ETag, Content-Language, Warning");
        }
        if (!options) {
            chain.doFilter(request, response);
            return;
        }
        if (settings.cors()) {
            response.setHeader("Access-Control-Allow-Methods", METHODS);
            response.setHeader("Access-Control-Allow-Headers", "*");
            response.setHeader("Access-Control-Max-Age", "86400");
        }
        response.setHeader("Allow", METHODS);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
