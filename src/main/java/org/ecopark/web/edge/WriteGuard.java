package org.ecopark.web.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.ecopark.web.Addresses;
import org.ecopark.web.Problem;
import org.ecopark.web.WebSettings;
import org.ecopark.web.problems.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Decides who may write while there are no accounts. Any web page that a planner visits can send requests to loopback,
 * so a write must be addressed to a name of this server (which stops a foreign name that was pointed here) and, when a
 * browser says where it comes from, come from this server's own pages. A server that others can reach is read-only
 * unless {@code ecopark.allow-edits} is set. A question that is asked by POST is no write.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class WriteGuard extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Questions too long for an address: they are asked by POST and change nothing. */
    private static final Set<String> READING_POSTS =
            Set.of("/api/partners", "/api/prospects", "/api/shapes/cuts", "/api/shapes/unions");

    private final Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "::1"));
    private final boolean readOnly;
    private final Addresses addresses;
    private final ProblemWriter writer;

    WriteGuard(
            WebSettings settings,
            ServerProperties server,
            @Value("${ecopark.allow-edits:false}") boolean allowEdits,
            Addresses addresses,
            ProblemWriter writer) {
        InetAddress address = server.getAddress();
        boolean loopback = address != null && address.isLoopbackAddress();
        this.readOnly = !loopback && !allowEdits;
        this.addresses = addresses;
        this.writer = writer;
        settings.hosts().forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
        if (address != null && !address.isAnyLocalAddress()) {
            hosts.add(address.getHostAddress());
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READS.contains(request.getMethod()) || isReadingPost(request);
    }

    /** By the address as it came: one that only resolves to such a path is not one. */
    private static boolean isReadingPost(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && READING_POSTS.stream()
                        .anyMatch(path -> request.getRequestURI().equals(request.getContextPath() + path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Problem refusal = refusal(request);
        if (refusal == null) {
            chain.doFilter(request, response);
        } else {
            writer.write(refusal, null, request, response);
        }
    }

    private @Nullable Problem refusal(HttpServletRequest request) {
        if (readOnly) {
            return Problem.forbidden("read_only");
        }
        String host = bare(request.getServerName());
        if (!hosts.contains(host)) {
            return Problem.forbidden("foreign_host").with("host", host);
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !isOwn(origin, request)) {
            return Problem.forbidden("foreign_origin").with("origin", origin);
        }
        if (origin == null && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            return Problem.forbidden("foreign_origin").with("origin", "cross-site");
        }
        return null;
    }

    private boolean isOwn(String origin, HttpServletRequest request) {
        String own = addresses.of(request).url();
        String path = own.substring(own.indexOf("://") + 3);
        int slash = path.indexOf('/');
        return origin.equals(slash < 0 ? own : own.substring(0, own.length() - path.length() + slash));
    }

    private static String bare(String host) {
        return host.replace("[", "").replace("]", "").toLowerCase(Locale.ROOT);
    }
}
