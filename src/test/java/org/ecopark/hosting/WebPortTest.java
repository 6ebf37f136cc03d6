package org.ecopark.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class WebPortTest {

    @Test
    void takesTheNextPortWhenTheUsualOneIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(WebPort.firstFree("127.0.0.1", taken.getLocalPort())).isGreaterThan(taken.getLocalPort());
            assertThat(PortHolder.of(taken.getLocalPort()))
                    .contains(String.valueOf(ProcessHandle.current().pid()));
        }
    }

    @Test
    void takesTheUsualOneWhenItIsFree() throws IOException {
        int free;
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            free = probe.getLocalPort();
        }
        assertThat(WebPort.firstFree("127.0.0.1", free)).isEqualTo(free);
    }
}
