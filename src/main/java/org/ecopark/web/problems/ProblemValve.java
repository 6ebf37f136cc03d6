package org.ecopark.web.problems;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests that are so broken that Tomcat refuses them before any of our code runs, such as a target that is no
 * URI. Tomcat makes it by name, so it knows no sentences but its own.
 */
public class ProblemValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        boolean own = response.getStatus() >= 500;
        String body =
                "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"code\":\"%s\",\"what_to_change\":\"%s\"}"
                        .formatted(
                                own ? "Own failure" : "Unreadable request",
                                response.getStatus(),
                                own ? "The server failed." : "The request line or a header breaks the rules of HTTP.",
                                own ? "own_failure" : "unreadable_request",
                                own
                                        ? "Try again; if it stays, tell the operator."
                                        : "Encode special characters in the address, such as { as %7B, and send a valid Host.");
        try {
            response.setContentType(ProblemWriter.MEDIA_TYPE);
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The caller of a refused request left before the answer", e);
        }
    }
}
