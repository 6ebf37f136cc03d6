package org.ecopark;

import org.ecopark.hosting.command.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server. Rooms are the packages beside this class; {@code src/docs/rooms.md} draws them. */
@SpringBootApplication
public class Ecopark {

    public static void main(String[] arguments) {
        CommandLine.run(Ecopark.class, arguments);
    }
}
