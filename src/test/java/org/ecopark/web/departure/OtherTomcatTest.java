package org.ecopark.web.departure;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.coyote.Request;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Departures of a Tomcat that lacks the inner class by which a connection is asked; {@link DeparturesIT} has one with it. */
class OtherTomcatTest {

    private static final String ROOM = "org.ecopark.web.departure.";

    /** Loads the room anew, and Tomcat without one class. */
    private static final class Lacking extends ClassLoader {

        Lacking() {
            super(OtherTomcatTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals("org.apache.coyote.ActionCode")) {
                throw new ClassNotFoundException(name);
            }
            Class<?> known = findLoadedClass(name);
            return known != null || !name.startsWith(ROOM) ? super.loadClass(name, resolve) : own(name);
        }

        private Class<?> own(String name) throws ClassNotFoundException {
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private static Method method(Class<?> type, String name, Class<?>... arguments) throws NoSuchMethodException {
        Method method = type.getDeclaredMethod(name, arguments);
        method.setAccessible(true);
        return method;
    }

    @Test
    void isSaidOnceAndReadsGoOn() throws Exception {
        Logger log = (Logger) LoggerFactory.getLogger(ROOM + "Departures");
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        log.addAppender(said);
        Class<?> type = new Lacking().loadClass(ROOM + "Departures");
        Constructor<?> make = type.getDeclaredConstructor();
        make.setAccessible(true);
        Object departures = make.newInstance();
        try {
            Request request = new Request();
            request.protocol().setString("HTTP/1.1");
            Class<?> caller = type.getClassLoader().loadClass(ROOM + "Caller");
            method(caller, "enter", Request.class).invoke(null, request);
            Method watch = method(type, "watch", Runnable.class);
            Runnable never = () -> {
                throw new IllegalStateException("nobody left");
            };
            AutoCloseable first = (AutoCloseable) watch.invoke(departures, never);
            Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
            // It stops looking first and says so then.
            while (List.copyOf(said.list).isEmpty() && Instant.now().isBefore(deadline)) {
                Thread.sleep(20);
            }
            assertThat((boolean) method(type, "isLooking").invoke(departures)).isFalse();
            first.close();
            AutoCloseable second = (AutoCloseable) watch.invoke(departures, never);
            assertThat((boolean) method(second.getClass(), "isGone").invoke(second))
                    .isFalse();
            second.close();
            assertThat(List.copyOf(said.list)).singleElement().satisfies(event -> {
                assertThat(event.getLevel()).isEqualTo(Level.WARN);
                assertThat(event.getFormattedMessage()).contains("ActionCode");
            });
        } finally {
            method(type, "destroy").invoke(departures);
            log.detachAppender(said);
        }
    }
}
