package org.ecopark.tiles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.ecopark.web.Freshness;
import org.ecopark.web.Languages;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Sends small JSON documents with an ETag of their content. */
@Component
class Documents {

    private final JsonMapper mapper;

    Documents(JsonMapper mapper) {
        this.mapper = mapper;
    }

    void send(Object document, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = mapper.writeValueAsString(document);
        if (Freshness.isKnown(new ServletWebRequest(request, response), CacheControl.noCache(), text)) {
            return;
        }
        response.setContentType("application/json");
        response.setHeader("Content-Language", Languages.of(request).getLanguage());
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
