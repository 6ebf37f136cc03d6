package org.ecopark.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.Format;
import org.ecopark.web.Freshness;
import org.ecopark.web.Languages;
import org.ecopark.web.Parameters;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document, for programs and for people. */
@RestController
class ApiController {

    private final ApiDocument document;
    private final Addresses addresses;
    private final JsonMapper mapper;

    ApiController(ApiDocument document, Addresses addresses, JsonMapper mapper) {
        this.document = document;
        this.addresses = addresses;
        this.mapper = mapper;
    }

    @GetMapping("/api")
    void api(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Format format = Format.of(request, Parameters.of(request, List.of("f")));
        Address server = addresses.of(request);
        Map<String, Object> api = document.of(server);
        byte[] text = mapper.writeValueAsBytes(api);
        ServletWebRequest web = new ServletWebRequest(request, response);
        if (Freshness.isKnown(web, CacheControl.noCache(), format, Languages.of(request), new String(text, UTF_8))) {
            return;
        }
        if (format == Format.HTML) {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream()
                    .write(ApiPage.of(api, Languages.of(request), server, server.at("api"))
                            .bytes());
        } else {
            response.setContentType("application/vnd.oai.openapi+json;version=3.0");
            response.getOutputStream().write(text);
        }
    }
}
