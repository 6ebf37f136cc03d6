package org.ecopark.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.ecopark.web.Addresses;
import org.ecopark.web.WebSettings;
import org.ecopark.web.problems.ProblemSentences;
import org.ecopark.web.problems.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class WriteGuardTest {

    private static final WebSettings SETTINGS =
            new WebSettings(true, List.of("/ogc"), List.of(), List.of("Planner.example.org"), List.of(), "", "");

    private static int answer(@Nullable String address, boolean allowEdits, String method, String host)
            throws IOException, ServletException {
        return answer(address, allowEdits, method, host, "/api/imports");
    }

    private static int answer(@Nullable String address, boolean allowEdits, String method, String host, String path)
            throws IOException, ServletException {
        ServerProperties server = new ServerProperties();
        server.setAddress(address == null ? null : InetAddress.getByName(address));
        Addresses addresses = new Addresses(SETTINGS);
        ProblemWriter writer = new ProblemWriter(new ProblemSentences(), new JsonMapper(), addresses);
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServerName(host);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new WriteGuard(SETTINGS, server, allowEdits, addresses, writer)
                .doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void isReadOnlyWhenOthersCanReachIt() throws IOException, ServletException {
        for (String address : new String[] {"0.0.0.0", "::", "192.0.2.7", null}) {
            for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE", "PROPFIND"}) {
                assertThat(answer(address, false, method, "localhost"))
                        .as(address + " " + method)
                        .isEqualTo(403);
                assertThat(answer(address, true, method, "localhost"))
                        .as(address + " " + method)
                        .isEqualTo(200);
            }
            assertThat(answer(address, false, "GET", "anything.example.org")).isEqualTo(200);
            assertThat(answer(address, true, "POST", "anything.example.org")).isEqualTo(403);
        }
    }

    @Test
    void questionsAskedByPostAreNoWrites() throws IOException, ServletException {
        assertThat(answer("0.0.0.0", false, "POST", "anything.example.org", "/api/partners"))
                .isEqualTo(200);
        assertThat(answer("0.0.0.0", false, "POST", "anything.example.org", "/api/prospects"))
                .isEqualTo(200);
        for (String path : new String[] {
            "/api/partners/",
            "/api/partners/1",
            "/api/allocations",
            "/api/x/../partners",
            "/api/partners;x",
            "/API/partners"
        }) {
            assertThat(answer("0.0.0.0", false, "POST", "localhost", path))
                    .as(path)
                    .isEqualTo(403);
        }
        for (String method : new String[] {"PUT", "PATCH", "DELETE"}) {
            assertThat(answer("0.0.0.0", false, method, "localhost", "/api/partners"))
                    .as(method)
                    .isEqualTo(403);
        }
    }

    @Test
    void takesWritesOnLoopback() throws IOException, ServletException {
        for (String address : new String[] {"127.0.0.1", "127.0.0.2", "::1"}) {
            assertThat(answer(address, false, "POST", "localhost")).as(address).isEqualTo(200);
            assertThat(answer(address, false, "POST", "anything.example.org"))
                    .as(address)
                    .isEqualTo(403);
        }
    }

    @Test
    void knowsItsConfiguredNamesAndItsAddress() throws IOException, ServletException {
        assertThat(answer("192.0.2.7", true, "POST", "planner.example.org")).isEqualTo(200);
        assertThat(answer("192.0.2.7", true, "POST", "192.0.2.7")).isEqualTo(200);
        assertThat(answer("192.0.2.7", true, "POST", "192.0.2.8")).isEqualTo(403);
    }
}
