package org.ecopark.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The address under which a caller reaches this server, for absolute links. */
@Component
public class Addresses {

    private final Networks trusted;

    /** Addresses as the settings let them be trusted. */
    public Addresses(WebSettings settings) {
        this.trusted = new Networks(settings.trustedProxies());
    }

    /** X-Forwarded-Proto, -Host, -Port and -Prefix are believed when a trusted proxy sends them, otherwise left alone. */
    public Address of(HttpServletRequest request) {
        if (!trusted.contains(request.getRemoteAddr())) {
            return new Address(request.getScheme() + "://" + authority(request) + request.getContextPath());
        }
        String scheme = forwarded(request, "Proto", "https?", request.getScheme());
        String host = forwarded(request, "Host", "[A-Za-z0-9.:_\\[\\]-]+", authority(request));
        String port = forwarded(request, "Port", "\\d{1,5}", "");
        String prefix = forwarded(request, "Prefix", "(/[A-Za-z0-9._~-]+)+/?", "");
        return new Address(
                scheme + "://" + withPort(scheme, host, port) + prefix.replaceAll("/$", "") + request.getContextPath());
    }

    private static String authority(HttpServletRequest request) {
        String host = request.getServerName();
        boolean bareIpv6 = host.indexOf(':') >= 0 && !host.startsWith("[");
        return withPort(
                request.getScheme(), bareIpv6 ? "[" + host + "]" : host, Integer.toString(request.getServerPort()));
    }

    private static String withPort(String scheme, String host, String port) {
        boolean usual = port.isEmpty() || ("https".equals(scheme) ? "443" : "80").equals(port);
        boolean given = host.matches(".*:\\d+");
        return usual || given ? host : host + ":" + port;
    }

    /** The nearest proxy writes last, but a chain keeps the caller's view first; what is malformed is left out. */
    private static String forwarded(HttpServletRequest request, String name, String shape, String otherwise) {
        String value = first(request.getHeader("X-Forwarded-" + name));
        return value != null && value.matches(shape) ? value : otherwise;
    }

    private static @Nullable String first(@Nullable String list) {
        return list == null ? null : list.split(",", 2)[0].strip();
    }
}
