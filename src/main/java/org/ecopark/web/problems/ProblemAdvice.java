package org.ecopark.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemException;
import org.ecopark.web.ProblemSource;
import org.ecopark.web.departure.CallerGoneException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Turns every exception of a controller into a problem. What neither a room nor the framework explains is the server's
 * own failure: it is logged under an id that the answer names, and nothing else of it leaves the server.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final String LEFT = ProblemAdvice.class.getName() + ".left";

    private final ProblemWriter writer;
    private final List<ProblemSource> rooms;

    ProblemAdvice(ProblemWriter writer, List<ProblemSource> rooms) {
        this.writer = writer;
        this.rooms = rooms;
    }

    @ExceptionHandler
    void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        // The container then asks for its error page with a bare IOException that tells nothing of who left.
        if (isBrokenConnection(failure) || request.getAttribute(LEFT) != null) {
            request.setAttribute(LEFT, true);
            return;
        }
        Problem problem = problemOf(failure);
        String incident = problem.status() >= 500 ? log(failure, problem, request) : null;
        if (response.isCommitted()) {
            // The connection is torn, so that half an answer is not taken for a whole one.
            throw new IOException("The answer failed half way", failure);
        }
        FrameworkProblems.headers(failure).forEach((name, values) -> values.forEach(v -> response.setHeader(name, v)));
        if (problem.status() == 503) {
            response.setHeader("Retry-After", "5");
        }
        writer.write(problem, incident, request, response);
    }

    private Problem problemOf(Throwable failure) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        for (ProblemSource room : rooms) {
            Problem problem = room.problemOf(failure);
            if (problem != null) {
                return problem;
            }
        }
        Problem problem = FrameworkProblems.find(failure);
        return problem == null ? Problem.of(500, "own_failure") : problem;
    }

    private static String log(Throwable failure, Problem problem, HttpServletRequest request) {
        String incident = UUID.randomUUID().toString();
        if (problem.status() == 504) {
            // A question that was too big is no fault to trace.
            LOG.warn("Incident {}: {} {} took too long", incident, request.getMethod(), request.getRequestURI());
            return incident;
        }
        LOG.error(
                "Incident {}: {} {} failed with {}",
                incident,
                request.getMethod(),
                request.getRequestURI(),
                problem.code(),
                failure);
        return incident;
    }

    /**
     * Whether the caller left, which writers of JSON wrap in failures of their own. Tomcat's exception is told by name, so
     * that no container class is imported.
     */
    static boolean isBrokenConnection(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AsyncRequestNotUsableException
                    || cause instanceof CallerGoneException
                    || cause.getClass().getSimpleName().equals("ClientAbortException")) {
                return true;
            }
        }
        return false;
    }
}
