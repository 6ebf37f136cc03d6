package org.ecopark.web.departure;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Keeps the connection of a request at hand for the thread that answers it. */
final class CallerValve extends ValveBase {

    CallerValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Caller.enter(request.getCoyoteRequest());
        try {
            getNext().invoke(request, response);
        } finally {
            Caller.leave();
        }
    }
}
