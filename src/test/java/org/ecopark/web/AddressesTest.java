package org.ecopark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class AddressesTest {

    private static WebSettings trusting(String... proxies) {
        return new WebSettings(true, List.of("/ogc"), List.of(proxies), List.of(), List.of(), "", "");
    }

    private static MockHttpServletRequest from(String remote) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/ogc");
        request.setRemoteAddr(remote);
        request.setServerName("127.0.0.1");
        request.setServerPort(8080);
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "maps.example.org, inner.example.org");
        request.addHeader("X-Forwarded-Prefix", "/ecopark/");
        return request;
    }

    @Test
    void believesForwardedHeadersOfATrustedProxyOnly() {
        assertThat(new Addresses(trusting("10.1.0.0/16")).of(from("10.1.2.3")))
                .hasToString("https://maps.example.org/ecopark");
        assertThat(new Addresses(trusting("10.1.0.0/16")).of(from("10.2.2.3"))).hasToString("http://127.0.0.1:8080");
        assertThat(new Addresses(trusting()).of(from("10.1.2.3"))).hasToString("http://127.0.0.1:8080");
        assertThat(new Addresses(trusting("::1")).of(from("0:0:0:0:0:0:0:1")))
                .hasToString("https://maps.example.org/ecopark");
    }

    @Test
    void leavesOutMalformedForwardedHeaders() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/ogc");
        request.setRemoteAddr("10.1.2.3");
        request.addHeader("X-Forwarded-Host", "evil.example.org/\"><script>");
        request.addHeader("X-Forwarded-Proto", "javascript");
        assertThat(new Addresses(trusting("10.1.2.3")).of(request)).hasToString("http://localhost");
    }

    @Test
    void refusesProxiesByName() {
        assertThatThrownBy(() -> trusting("proxy.example.org")).hasMessageContaining("in numbers");
        assertThatThrownBy(() -> trusting("10.0.0.0/33")).hasMessageContaining("10.0.0.0/8");
    }

    @Test
    void encodesWhatIsPutIn() {
        Address address = new Address("http://localhost")
                .at("ogc", "a/b c")
                .with("name", "x&y=+é")
                .with("bbox", "1,2");
        assertThat(address).hasToString("http://localhost/ogc/a%2Fb%20c?name=x%26y%3D%2B%C3%A9&bbox=1,2");
        assertThat(address.with("name", null)).hasToString("http://localhost/ogc/a%2Fb%20c?bbox=1,2");
    }
}
