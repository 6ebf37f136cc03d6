package org.ecopark.web.departure;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Keeps the connection of a request at hand for the thread that answers it, as long as Tomcat lets it be seen. */
final class CallerValve extends ValveBase {

    private final Departures departures;

    CallerValve(Departures departures) {
        super(true);
        this.departures = departures;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        enter(request);
        try {
            getNext().invoke(request, response);
        } finally {
            Caller.leave();
        }
    }

    private void enter(Request request) {
        if (departures.isLooking()) {
            try {
                Caller.enter(request.getCoyoteRequest());
            } catch (LinkageError e) {
                departures.giveUp(e);
            }
        }
    }
}
