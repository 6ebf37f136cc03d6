package org.ecopark.hosting;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Takes port 8080, or the next free one when something else has it and nobody asked for a certain port. It asks for the
 * home first, so that a second server on one home is refused before it looks for a port.
 */
@Component
class WebPort implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

    private static final int USUAL = 8080;
    private static final int TRIES = 100;

    private final Environment environment;
    private final StartUp startUp;

    WebPort(Environment environment, StartUp startUp, Home home) {
        this.environment = environment;
        this.startUp = startUp;
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        if (!environment.containsProperty("server.port")) {
            factory.setPort(choose(environment.getProperty("server.address", "127.0.0.1")));
        }
    }

    private int choose(String host) {
        int port = firstFree(host, USUAL);
        if (port != USUAL) {
            startUp.say("Port " + USUAL + " is taken by " + PortHolder.of(USUAL) + "; using " + port
                    + " (choose one with --port)");
        }
        return port;
    }

    static int firstFree(String host, int usual) {
        for (int port = usual; port < usual + TRIES; port++) {
            if (isFree(host, port)) {
                return port;
            }
        }
        throw new HostingFailure("No port from " + usual + " to " + (usual + TRIES - 1) + " is free on " + host
                + ". Choose one with --port.");
    }

    private static boolean isFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
