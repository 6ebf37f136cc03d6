package org.ecopark.hosting.command;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ecopark.hosting.Home;
import org.ecopark.hosting.HostingFailure;
import org.ecopark.hosting.StartUp;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The server of a home, for commands that hand it something. When none runs, one is started for as long as it takes, on
 * loopback and a port nobody else knows.
 */
record ServerAtHand(Class<?> application, Path home, StartUp startUp) {

    /**
     * Does something with the server's address, which has no slash at the end.
     *
     * @return what the work returned
     */
    boolean use(List<String> serverProperties, Predicate<String> work) {
        if (Home.isInUse(home)) {
            return work.test(Home.addressOf(home)
                    .orElseThrow(() -> new HostingFailure(
                            "The server of the home " + home + " is still starting. Try again when it is ready.")));
        }
        String[] properties = Stream.concat(
                        serverProperties.stream(), Stream.of("--server.port=0", "--ecopark.hosting.announced=false"))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext server = CommandLine.start(application, properties, startUp)) {
            return work.test("http://127.0.0.1:" + server.getEnvironment().getRequiredProperty("local.server.port"));
        }
    }
}
