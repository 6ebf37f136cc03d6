package org.ecopark.hosting;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the server answers, on the terminal and in the home, once it does. */
@Component
class ReadyNotice {

    private final HostingSettings settings;
    private final Environment environment;
    private final StartUp startUp;
    private final Home home;

    ReadyNotice(HostingSettings settings, Environment environment, StartUp startUp, Home home) {
        this.settings = settings;
        this.environment = environment;
        this.startUp = startUp;
        this.home = home;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        String port = environment.getProperty("local.server.port");
        if (port == null || !settings.announced()) {
            return;
        }
        String host = environment.getProperty("server.address", "127.0.0.1");
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        String url = "http://" + (everywhere ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        home.noteAddress(url);
        startUp.say("Ecopark is ready: " + url + "/" + (everywhere ? " (and on every address of this machine)" : ""));
    }
}
