package org.ecopark.web.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed before or after the controllers: in a filter, in the container, by a bare status. */
@RestController
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {

    private final ProblemAdvice advice;
    private final ProblemWriter writer;

    ErrorController(ProblemAdvice advice, ProblemWriter writer) {
        this.advice = advice;
        this.writer = writer;
    }

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            advice.answer(failure, request, response);
            return;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Asked for directly, there is no error and so no such page.
        int code = status instanceof Integer number ? number : 404;
        writer.write(FrameworkProblems.ofStatus(code), null, request, response);
    }
}
